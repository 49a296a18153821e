import { textWidth } from '../../model/text-width.ts'
import { mixed } from '../colour.ts'
import { wrapped } from '../figure-frame.ts'
import type { Theme } from '../look.ts'
import { MAP_FONT } from '../paint.ts'
import { paletteOf } from '../palette.ts'
import type { Pen } from '../pen.ts'
import type { Rect } from '../projection.ts'

/** Colours of the panels that matrix, list and timeline stand on: those of `ui/styles/tokens.css`. */
export interface Tones {
  readonly panel: string
  readonly inset: string
  readonly ink: string
  readonly second: string
  readonly third: string
  readonly hairline: string
  readonly faint: string
  readonly edge: string
  readonly accent: string
  readonly warning: string
  /** Shades of a count, from few to many. */
  readonly heats: readonly string[]
  /** Around the lightest of them. */
  readonly rim: string
}

const TONES = {
  light: {
    panel: '#ffffff',
    inset: '#f5f7f8',
    third: '#646d73',
    hairline: '#dde3e6',
    faint: '#eaeef0',
    edge: '#838d94',
    warning: '#8a4b00',
  },
  dark: {
    panel: '#171d22',
    inset: '#1e262c',
    third: '#8e999f',
    hairline: '#2b353c',
    faint: '#222b31',
    edge: '#6f7b82',
    warning: '#f1b45e',
  },
} as const

export function tonesOf(theme: Theme): Tones {
  const { ink, second, accent } = paletteOf(theme)
  const tones = TONES[theme]
  const shade = (share: number): string => mixed(accent, tones.panel, share)
  return {
    ...tones,
    ink,
    second,
    accent,
    heats: [shade(0.16), shade(0.34), shade(0.56), shade(0.8), accent, mixed(accent, ink, 0.45)],
    rim: shade(0.62),
  }
}

export interface Lettered {
  readonly size: number
  readonly weight?: 500 | 600
  readonly ink: string
  /** Where `x` is: the left edge of the words, or the right one. */
  readonly align?: 'left' | 'right'
}

/** A panel with things on it: what matrix, list and timeline are painted with. */
export class Sheet {
  readonly pen: Pen
  readonly tones: Tones

  constructor(pen: Pen, tones: Tones) {
    this.pen = pen
    this.tones = tones
  }

  write(
    words: string,
    x: number,
    baseline: number,
    { size, weight = 500, ink, align = 'left' }: Lettered,
  ): void {
    const { pen } = this
    pen.font = `${weight} ${size}px ${MAP_FONT}`
    pen.fontStretch = 'semi-condensed'
    pen.letterSpacing = '0px'
    pen.textAlign = align
    pen.fillStyle = ink
    pen.fillText(words, x, baseline)
    pen.textAlign = 'left'
  }

  fill({ left, top, width, height }: Rect, colour: string): void {
    this.pen.fillStyle = colour
    this.pen.fillRect(left, top, width, height)
  }

  /** A rectangle with round corners: filled, outlined, or both. */
  box(
    { left, top, width, height }: Rect,
    radius: number,
    {
      fill,
      line,
      width: lineWidth = 1,
    }: { readonly fill?: string; readonly line?: string; readonly width?: number },
  ): void {
    const { pen } = this
    const [right, bottom] = [left + width, top + height]
    const corner = Math.min(radius, width / 2, height / 2)
    pen.beginPath()
    pen.moveTo(left + corner, top)
    pen.lineTo(right - corner, top)
    pen.quadraticCurveTo(right, top, right, top + corner)
    pen.lineTo(right, bottom - corner)
    pen.quadraticCurveTo(right, bottom, right - corner, bottom)
    pen.lineTo(left + corner, bottom)
    pen.quadraticCurveTo(left, bottom, left, bottom - corner)
    pen.lineTo(left, top + corner)
    pen.quadraticCurveTo(left, top, left + corner, top)
    pen.closePath()
    if (fill) {
      pen.fillStyle = fill
      pen.fill()
    }
    if (!line) return
    pen.strokeStyle = line
    pen.lineWidth = lineWidth
    pen.stroke()
  }

  /** A level line. */
  rule(left: number, right: number, y: number, colour: string): void {
    const { pen } = this
    pen.strokeStyle = colour
    pen.lineWidth = 1
    pen.beginPath()
    pen.moveTo(left, y)
    pen.lineTo(right, y)
    pen.stroke()
  }
}

/** A text in one line of so many pixels; what has no room is left out, with an ellipsis. */
export function fitted(words: string, room: number, size: number, weight: 500 | 600 = 500): string {
  if (textWidth(words, size, weight) <= room) return words
  let kept = words
  while (kept !== '' && textWidth(`${kept}…`, size, weight) > room) kept = kept.slice(0, -1)
  return kept === '' ? '' : `${kept.trimEnd()}…`
}

/** A text in so many lines; what has no room is left out, with an ellipsis. */
export function linesOf(
  words: string,
  most: number,
  room: number,
  size: number,
  weight: 500 | 600 = 500,
): string[] {
  const lines = wrapped(words, size, weight, room)
  const last = lines.slice(most - 1).join(' ')
  return [...lines.slice(0, most - 1), ...(last === '' ? [] : [fitted(last, room, size, weight)])]
}
