import { type CorpusMap, isDrawn, nodeCount, nodeKind } from '../model/corpus-map.ts'
import type { NodeKind } from '../model/node.ts'
import { colourKey } from '../view/colouring.ts'
import { LARGER } from '../view/mapping-words.ts'
import { withAlpha } from './colour.ts'
import type { MapLook } from './look.ts'
import { paintNode } from './paint.ts'
import { paintNewcomers } from './paint-newcomers.ts'
import { coloursOf, type Palette } from './palette.ts'
import type { Pen } from './pen.ts'
import type { NodeShape } from './shapes.ts'

/** What a legend explains: a kind of node, what its size means, a sort of line, or a colour by its slot. */
export type LegendSign =
  | { readonly sign: NodeKind | 'newcomer' | 'size' | 'link' | 'background' }
  | { readonly sign: 'colour'; readonly slot: number }

export type LegendItem = LegendSign & { readonly words: string }

/** A sign at its place: left edge and middle, in pixels. */
export type PlacedSign = LegendSign & { readonly x: number; readonly y: number }

/** Room that each sign takes, in pixels. */
export const SIGN_WIDTH: Readonly<Record<LegendSign['sign'], number>> = {
  technique: 14,
  domain: 14,
  paper: 9,
  newcomer: 14,
  size: 22,
  link: 20,
  background: 20,
  colour: 10,
}

const KINDS = ['technique', 'domain', 'paper'] as const
const RADII = { technique: 6.5, domain: 6, paper: 3.4, newcomer: 3.4 } as const

/** What has to be explained of a map: the kinds on it, sizes, lines, and colours that no region's name explains. */
export function legendOf(map: CorpusMap, look: MapLook): LegendItem[] {
  const there = new Set<NodeKind>()
  for (let node = 0; node < nodeCount(map); node++)
    if (isDrawn(map, node) && !look.hidden.has(node)) there.add(nodeKind(map, node))
  const lines: LegendItem[] = map.ties
    ? [{ sign: 'link', words: 'tie' }]
    : look.backgroundLinks
      ? [
          { sign: 'link', words: 'core link' },
          { sign: 'background', words: 'background link' },
        ]
      : []
  return [
    ...KINDS.filter((kind) => there.has(kind)).map((kind) => ({ sign: kind, words: kind })),
    ...(showsNewcomers(map, look) ? [{ sign: 'newcomer', words: 'new' } as const] : []),
    { sign: 'size', words: LARGER[look.style.size] },
    ...lines,
    ...colourKey(map, look.style.colour).map(({ label, slot }) => ({
      sign: 'colour' as const,
      slot,
      words: label,
    })),
  ]
}

function showsNewcomers(map: CorpusMap, { newcomers, hidden }: MapLook): boolean {
  return [...(newcomers ?? [])].some((node) => isDrawn(map, node) && !hidden.has(node))
}

export function paintSign(pen: Pen, mark: PlacedSign, palette: Palette): void {
  const { x, y, sign } = mark
  if (sign === 'colour') {
    pen.fillStyle = coloursOf(palette, mark.slot).node
    pen.fillRect(x, y - 5, 10, 10)
  } else if (sign === 'size')
    for (const [at, radius] of [
      [x + 3, 2.6],
      [x + 15, 5.6],
    ] as const) {
      pen.strokeStyle = palette.second
      pen.lineWidth = 1.3
      pen.beginPath()
      pen.arc(at, y, radius, 0, 2 * Math.PI)
      pen.stroke()
    }
  else if (sign === 'link' || sign === 'background') {
    pen.strokeStyle = withAlpha(palette.second, 0.8)
    pen.lineWidth = 1.3
    pen.setLineDash(sign === 'background' ? [4, 4] : [])
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + 20, y)
    pen.stroke()
    pen.setLineDash([])
  } else {
    const shape: NodeShape = {
      node: 0,
      kind: sign === 'newcomer' ? 'paper' : sign,
      x: x + SIGN_WIDTH[sign] / 2,
      y,
      radius: RADII[sign],
      colour: palette.second,
      halo: palette.sea,
      pinned: false,
      starred: false,
      newcomer: sign === 'newcomer',
      ring: null,
      split: null,
    }
    paintNode(pen, shape)
    paintNewcomers(pen, [shape], palette.accent)
  }
}
