import { type FigureTask, paintFigure } from '../drawing/figure.ts'
import { SvgPen } from './svg-pen.ts'

/** The figure as SVG: shapes, and text as text, in groups named after their layers. */
export function* writeFigureSvg(task: FigureTask): Generator<string> {
  const { width, height } = task.size
  const pen = new SvgPen()
  paintFigure(pen, task, (layer) => {
    pen.group(layer)
  })
  yield `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n`
  yield* pen.write()
  yield '</svg>\n'
}
