import type { Pen } from '../drawing/pen.ts'
import type { SvgElement } from './svg-element.ts'

/**
 * A pen that writes SVG: what is painted with it stands as shapes and text, in groups. Fill and stroke of one path
 * are one element, and a text with its halo is one too.
 */
export class SvgPen implements Pen {
  fillStyle: Pen['fillStyle'] = '#000000'
  strokeStyle: Pen['strokeStyle'] = '#000000'
  lineWidth = 1
  lineCap: Pen['lineCap'] = 'butt'
  lineJoin: Pen['lineJoin'] = 'miter'
  font = ''
  fontStretch: Pen['fontStretch'] = 'normal'
  letterSpacing = '0px'
  textAlign: Pen['textAlign'] = 'left'
  readonly #groups: { readonly id: string; readonly href: string | null; readonly elements: SvgElement[] }[] =
    []
  #path = ''
  #dash: readonly number[] = []
  /** What the present path became when it was filled, until another path begins. */
  #filled: SvgElement | null = null
  /** The halo of a text that is about to be written. */
  #halo: SvgElement | null = null

  #transform = ''
  readonly #saved: string[] = []

  /** Begins a group; what follows belongs to it. @param href where a click on it leads */
  group(id: string, href: string | null = null): void {
    this.#groups.push({ id, href, elements: [] })
  }

  /** The groups in their order. */
  tree(): SvgElement[] {
    return this.#groups.map(({ id, href, elements }) => {
      const group = { tag: 'g', attributes: new Map([['id', id]]), content: elements }
      return href === null ? group : { tag: 'a', attributes: new Map([['href', href]]), content: [group] }
    })
  }

  beginPath(): void {
    this.#path = ''
    this.#filled = null
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${point(x, y)}`
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${point(x, y)}`
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#path += `Q${point(cx, cy)} ${point(x, y)}`
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#path += `C${point(ax, ay)} ${point(bx, by)} ${point(x, y)}`
  }

  closePath(): void {
    this.#path += 'Z'
  }

  /** A whole circle, or a part of one clockwise. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const at = (angle: number): string => point(x + radius * Math.cos(angle), y + radius * Math.sin(angle))
    const piece = (angle: number): string => `A${short(radius)} ${short(radius)} 0 0 1 ${at(angle)}`
    this.#path += `M${at(from)}${piece((from + to) / 2)}${piece(to)}`
    if (to - from > 2 * Math.PI - 1e-6) this.#path += 'Z'
  }

  fill(rule?: unknown): void {
    const attributes = new Map([['d', this.#path], ...paint('fill', this.fillStyle)])
    if (rule === 'evenodd') attributes.set('fill-rule', 'evenodd')
    this.#filled = this.#add({ tag: 'path', attributes, content: '' })
  }

  stroke(): void {
    const element =
      this.#filled ??
      this.#add({
        tag: 'path',
        attributes: new Map([
          ['d', this.#path],
          ['fill', 'none'],
        ]),
        content: '',
      })
    this.#filled = null
    for (const [name, value] of this.#strokeAttributes()) element.attributes.set(name, value)
    if (this.#dash.length > 0) element.attributes.set('stroke-dasharray', this.#dash.join(' '))
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const box = Object.entries({ x, y, width, height }).map(([name, value]): [string, string] => [
      name,
      short(value),
    ])
    this.#add({ tag: 'rect', attributes: new Map([...box, ...paint('fill', this.fillStyle)]), content: '' })
  }

  /** Keeps how things are moved and turned; nothing else of the pen. */
  save(): void {
    this.#saved.push(this.#transform)
  }

  restore(): void {
    this.#transform = this.#saved.pop() ?? ''
  }

  translate(x: number, y: number): void {
    this.#transform = `${this.#transform} translate(${point(x, y)})`.trim()
  }

  /** @param angle in radians, clockwise */
  rotate(angle: number): void {
    this.#transform = `${this.#transform} rotate(${short((180 * angle) / Math.PI)})`.trim()
  }

  setLineDash(segments: Iterable<number>): void {
    this.#dash = [...segments]
  }

  strokeText(text: string, x: number, y: number): void {
    this.#halo = this.#text(text, x, y)
    this.#halo.attributes.set('paint-order', 'stroke')
    for (const [name, value] of this.#strokeAttributes()) this.#halo.attributes.set(name, value)
  }

  fillText(text: string, x: number, y: number): void {
    const element = this.#halo?.content === text ? this.#halo : this.#text(text, x, y)
    this.#halo = null
    for (const [name, value] of paint('fill', this.fillStyle)) element.attributes.set(name, value)
  }

  #text(text: string, x: number, y: number): SvgElement {
    const [, weight = '500', size = '12', family = 'sans-serif'] =
      /^(\d+) ([\d.]+)px (.*)$/.exec(this.font) ?? []
    const attributes = new Map([
      ['x', short(x)],
      ['y', short(y)],
      ['font-family', family],
      ['font-weight', weight],
      ['font-size', size],
      ['font-stretch', this.fontStretch],
    ])
    if (this.textAlign === 'right') attributes.set('text-anchor', 'end')
    if (this.letterSpacing !== '0px') attributes.set('letter-spacing', this.letterSpacing)
    return this.#add({ tag: 'text', attributes, content: text })
  }

  #strokeAttributes(): [string, string][] {
    return [
      ...paint('stroke', this.strokeStyle),
      ['stroke-width', short(this.lineWidth)],
      ['stroke-linecap', this.lineCap],
      ['stroke-linejoin', this.lineJoin],
    ]
  }

  #add(element: SvgElement): SvgElement {
    if (this.#transform !== '') element.attributes.set('transform', this.#transform)
    if (this.#groups.length === 0) this.group('figure')
    this.#groups.at(-1)?.elements.push(element)
    return element
  }
}

/** Colour and opacity apart: not every program reads `#rrggbbaa`. */
function paint(kind: 'fill' | 'stroke', style: Pen['fillStyle']): [string, string][] {
  const hex = typeof style === 'string' ? style : ''
  const [, colour = '#000000', alpha] = /^(#[\da-f]{6})([\da-f]{2})?$/i.exec(hex) ?? []
  return [
    [kind, colour],
    ...(alpha ? [[`${kind}-opacity`, short(parseInt(alpha, 16) / 255)] as [string, string]] : []),
  ]
}

function point(x: number, y: number): string {
  return `${short(x)} ${short(y)}`
}

/** Two places are a hundredth of a pixel. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
