import { LARGEST_PAPER, nodeRadii } from '../graph/node-size.ts'
import { nodeCount, paperCount, type CorpusMap } from '../model/corpus-map.ts'
import { nodeYears, yearSpan } from '../view/node-years.ts'
import type { ColourBy, SizeBy } from '../view/view-state.ts'

/** What colours and sizes stand for. */
export interface MapStyle {
  readonly colour: ColourBy
  readonly size: SizeBy
  /** How much each node ties the map together, 0 or more; null while that is not known. Indexed by node. */
  readonly bridges: Float32Array | null
}

export const PLAIN: MapStyle = { colour: 'cluster', size: 'links', bridges: null }

export function sameStyle(one: MapStyle, other: MapStyle): boolean {
  return one.colour === other.colour && one.size === other.size && one.bridges === other.bridges
}

/** Radii of papers and of concepts from the least to the most, in pixels at a scale of 1. */
const PAPER_RANGE = [2.4, LARGEST_PAPER] as const
const CONCEPT_RANGE = [6, 12.5] as const

/** Radius of each node at a scale of 1, in pixels. No symbol grows beyond the room that the layout keeps for it. */
export function styledRadii(map: CorpusMap, { size, bridges }: MapStyle): Float32Array {
  const shares =
    size === 'year' ? yearShares(map) : size === 'bridge' && bridges ? bridgeShares(bridges) : null
  if (!shares) return nodeRadii(map)
  const papers = paperCount(map)
  return shares.map((share, node) => {
    const [least, most] = node < papers ? PAPER_RANGE : CONCEPT_RANGE
    return least + share * (most - least)
  })
}

/** How late each node is, from 0 for the first year of the corpus (or none known) to 1 for its last. */
function yearShares(map: CorpusMap): Float32Array {
  const span = yearSpan(map)
  if (!span) return new Float32Array(nodeCount(map))
  const [first, last] = span
  return Float32Array.from(nodeYears(map), (year) =>
    year > 0 && last > first ? (year - first) / (last - first) : 0,
  )
}

/** By area: a node twice as much of a bridge has twice the area, in the range that its kind has. */
function bridgeShares(bridges: Float32Array): Float32Array {
  const most = bridges.reduce((largest, value) => Math.max(largest, value), 0) || 1
  return bridges.map((value) => Math.sqrt(value / most))
}
