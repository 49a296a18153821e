import { type CorpusMap, nodeCount, paperCount } from '../model/corpus-map.ts'
import type { NodeKind } from '../model/node.ts'

/** Radius of a paper's dot at fit, in pixels (layout units). */
export const PAPER_RADIUS = 3.4

/** Largest radius of a paper, where sizes differ. */
export const LARGEST_PAPER = 6
/** Size of a paper's label at fit, in pixels. */
export const PAPER_LABEL = 11

/** Core links of each node: of a concept the papers that have it, of a paper its concepts. Indexed by node. */
export function coreDegrees(map: Pick<CorpusMap, 'papers' | 'concepts' | 'links'>): Uint32Array {
  const papers = map.papers.ids.length
  const degrees = new Uint32Array(papers + map.concepts.length)
  const { paper, concept, role } = map.links
  for (let link = 0; link < paper.length; link++) {
    if (role[link] !== 0) continue
    const [from, to] = [paper[link] ?? 0, papers + (concept[link] ?? 0)]
    degrees[from] = (degrees[from] ?? 0) + 1
    degrees[to] = (degrees[to] ?? 0) + 1
  }
  return degrees
}

/** Number of papers for which concepts reach their largest size: sizes follow shares once a corpus is large. */
export function sizeScale(map: CorpusMap): number {
  return Math.max(1, paperCount(map) / 240)
}

/**
 * Radius of a node at fit on a window of 1440x900, in pixels.
 * @param degree its core links, divided by `sizeScale` in large corpora
 */
export function nodeRadius(kind: NodeKind, degree: number): number {
  if (kind === 'paper') return PAPER_RADIUS
  return Math.max(6, Math.min(12.5, 5.2 + 1.65 * Math.sqrt(degree)))
}

/** Radius of a paper where papers alone are on the map, by its core links. */
function lonePaperRadius(degree: number): number {
  return Math.min(LARGEST_PAPER, 2.4 + 0.8 * Math.sqrt(degree))
}

/** Size of a concept's label in pixels, by its core links. */
export function labelSize(degree: number): number {
  if (degree >= 16) return 14
  if (degree >= 8) return 13
  return degree >= 5 ? 12 : 11
}

/** Radii of all nodes at fit, in pixels. */
export function nodeRadii(map: CorpusMap): Float32Array {
  const degrees = coreDegrees(map)
  const papers = paperCount(map)
  const scale = sizeScale(map)
  const alone = map.settings.projection === 'papers'
  return Float32Array.from({ length: nodeCount(map) }, (_, node) => {
    const degree = degrees[node] ?? 0
    if (node < papers) return alone ? lonePaperRadius(degree) : PAPER_RADIUS
    return nodeRadius('technique', degree / scale)
  })
}
