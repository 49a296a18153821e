import { nodeLabel, type CorpusMap } from '../../model/corpus-map.ts'
import type { NodeIndex } from '../../model/node.ts'
import type { LinkDetail, Way } from '../../state/types.ts'

/** What one paper on a way has to do with the concepts before and after it. */
export interface WaySentence {
  readonly paper: number
  /** One concept for a paper at an end of the way, two for one between concepts. */
  readonly links: readonly LinkDetail[]
}

/** A way as sentences: one for each paper on it, in order. */
export function waySentences(map: CorpusMap, { nodes, links }: Way): WaySentence[] {
  const papers = map.papers.ids.length
  return nodes.flatMap((node, at) =>
    node < papers ? [{ paper: node, links: links.slice(Math.max(0, at - 1), at + 1) }] : [],
  )
}

/** The words that prove a link best: of its first mention, the parts of a pair joined by dots. */
export function quoteOf({ evidence }: LinkDetail): string {
  const [first] = evidence
  return first ? first.spans.map(([start, end]) => first.sentence.slice(start, end)).join(' … ') : ''
}

/** The name of a node in running text: titles of papers stand in quotation marks. */
export function labelOf(map: CorpusMap, node: NodeIndex): string {
  const label = nodeLabel(map, node)
  return node < map.papers.ids.length ? `“${label}”` : label
}
