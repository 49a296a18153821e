import { type FigureTask, paintFigure } from '../drawing/figure.ts'
import { type SvgElement, writeSvg } from './svg-element.ts'
import { SvgPen } from './svg-pen.ts'

/**
 * The figure as SVG: shapes, and text as text, in groups named after their layers, with title and description for
 * those who can't see it.
 */
export function figureTree(task: FigureTask): SvgElement {
  const { size, text, words } = task
  const { width, height } = size
  const pen = new SvgPen()
  const address = text.address && /^https?:\/\//.test(text.address) ? text.address : null
  paintFigure(pen, task, (layer) => {
    pen.group(layer, layer === 'address' ? address : null)
  })
  const said: SvgElement[] = []
  const attributes = new Map([
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['width', String(width)],
    ['height', String(height)],
    ['viewBox', `0 0 ${width} ${height}`],
  ])
  if (words) {
    attributes.set('role', 'img')
    attributes.set('aria-labelledby', 'title desc')
    said.push(
      { tag: 'title', attributes: new Map([['id', 'title']]), content: text.title || words.caption },
      { tag: 'desc', attributes: new Map([['id', 'desc']]), content: `${words.alt} ${words.methods}`.trim() },
    )
  }
  return { tag: 'svg', attributes, content: [...said, ...pen.tree()] }
}

/** The same as a file. */
export function writeFigureSvg(task: FigureTask): Generator<string> {
  return writeSvg(figureTree(task))
}
