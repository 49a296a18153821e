import type { FigureWords } from '../drawing/figure.ts'
import type { ViewPicture } from '../drawing/views/view-picture.ts'
import type { MapLook } from '../drawing/look.ts'
import { coreDegrees } from '../graph/node-size.ts'
import { type CorpusMap, isDrawn, nodeCount, nodeKind, nodeLabel, paperCount } from '../model/corpus-map.ts'
import type { NodeIndex, NodeKind } from '../model/node.ts'
import { VERSION } from '../model/version.ts'
import { clusterTitle } from '../view/cluster-title.ts'
import { countWords, listWords } from '../view/count-words.ts'
import { drawnEdges } from '../view/counts.ts'
import { COLOUR_WORDS } from '../view/mapping-words.ts'
import { viewWords } from './view-words.ts'

/** What a figure shows, as far as words tell of it. */
export interface FigureFacts {
  readonly map: CorpusMap
  readonly look: MapLook
  /** Only these nodes; null: all on the map. */
  readonly only: ReadonlySet<NodeIndex> | null
  /** Active filters and the search, such as `Years 2024 to 2026`. */
  readonly filters: readonly string[]
  /** Papers that filters and search leave. */
  readonly papers: number
  /** The vocabulary was changed, or links were corrected by hand. */
  readonly corrected?: boolean
  /** What is shown in place of the map; null or absent: the map. */
  readonly picture?: ViewPicture | null
}

const MOST_NAMED = 5
const DRAWN = `Drawn with Weft ${VERSION}.`
const MOST_CLUSTERS = 10

/** Caption, methods and alt text of a figure, made of counts and names alone. */
export function figureWords(facts: FigureFacts): FigureWords {
  const { picture, map, look, filters } = facts
  if (picture)
    return viewWords(picture, { map, filters, reading: reading(facts), role: roleWords(look), drawn: DRAWN })
  return { caption: caption(facts), methods: methods(facts), alt: altText(facts) }
}

/** One sentence: what is drawn, how much of it, what stands out. */
function caption(facts: FigureFacts): string {
  const { map, look } = facts
  const counts = countKinds(facts)
  const { techniques, domains, papers } = counts
  const all = countWords(paperCount(map), 'paper')
  const corpus = map.name ? ` on ${map.name}` : ''
  const edges = drawnEdges(map, look.backgroundLinks ? 'all' : 'core')
  const clusters = clustersOf(facts).length
  const what = facts.only
    ? `Part of the map of ${all}${corpus}: ${listWords(counts.words)}`
    : techniques === 0 && domains === 0
      ? `Map of ${countWords(papers, 'paper')}${corpus}, each tied to those most like it (${countWords(edges, 'tie')})`
      : papers === 0
        ? `Map of ${countWords(techniques, 'technique')} in ${all}${corpus}, tied where papers share them (${countWords(edges, 'tie')})`
        : `Map of ${countWords(papers, 'paper')}${corpus} with the ${listWords(counts.words.slice(0, -1))} that they share, joined by ${countWords(edges, look.backgroundLinks ? 'link' : 'core link')}`
  const grouped = clusters > 0 ? `, in ${countWords(clusters, 'cluster')}` : ''
  return `${what}${grouped}${standsOut(facts)}.`
}

function standsOut({ map, look, filters, papers }: FigureFacts): string {
  const parts: string[] = []
  if (look.selected.length > 0) parts.push(`highlighted: ${listWords(named(map, look.selected))}`)
  if (filters.length > 0)
    parts.push(`limited to ${listWords(filters)}, which leaves ${countWords(papers, 'paper')}`)
  if (look.style.colour !== 'cluster') parts.push(`coloured by ${COLOUR_WORDS[look.style.colour]}`)
  if (look.style.size !== 'links') parts.push(`sized by ${look.style.size}`)
  return parts.map((part) => `; ${part}`).join('')
}

/** How links, clusters and places were made. */
function methods(facts: FigureFacts): string {
  const { map, look } = facts
  const { clustering, settings } = map
  const ties =
    settings.projection === 'techniques'
      ? 'ties weigh by association strength'
      : settings.projection === 'papers'
        ? 'each paper is tied to the three most like it by the cosine of their weighted concepts'
        : roleWords(look)
  const grouped =
    clustering.runs === 0
      ? ''
      : ` Clusters are the best of ${clustering.runs} runs of the Leiden algorithm, seeds 1 to ${clustering.runs}, at resolution ${settings.resolution} (modularity ${clustering.modularity.toFixed(2)}, mean agreement of the runs ${clustering.stability.toFixed(2)}).`
  return `${reading(facts)}; ${ties}.${grouped} Places are those of a neighbour layout, seeded from 1, so that the same papers give the same map. ${DRAWN}`
}

function reading({ map, corrected = false }: FigureFacts): string {
  return `Techniques and domains were read from titles and from abstracts, or summaries where there is no abstract, by the rules of a vocabulary of ${countWords(map.concepts.length, 'concept')}${corrected ? ', some changed or corrected by hand' : ''}`
}

function roleWords({ backgroundLinks }: MapLook): string {
  return backgroundLinks
    ? 'a core link means that the paper proposes, uses or studies the concept, a dashed one that it only names it'
    : 'a link means that the paper proposes, uses or studies the concept'
}

/** What there is to see, for those who can't. */
function altText(facts: FigureFacts): string {
  const { map, look } = facts
  const clusters = clustersOf(facts)
  const counts = countKinds(facts)
  const shown = clusters.slice(0, MOST_CLUSTERS).map((cluster) => {
    const papers = map.clusters[cluster]?.papers ?? 0
    return `${clusterTitle(map, cluster)} (${countWords(papers, 'paper')})`
  })
  const rest = clusters.length - shown.length
  const regions =
    clusters.length === 0
      ? ''
      : ` ${clusters.length === 1 ? 'One tinted region' : `${clusters.length} tinted regions`}: ${listWords(rest > 0 ? [...shown, countWords(rest, 'other')] : shown)}.`
  const largest = (['technique', 'domain'] as const).flatMap((kind) => {
    const names = largestOf(facts, kind)
    return names.length === 0 ? [] : [` The ${kind}s of most papers are ${listWords(names)}.`]
  })
  const lit =
    look.selected.length > 0
      ? ` ${listWords(named(map, look.selected))} ${look.selected.length === 1 ? 'stands' : 'stand'} out with all around; the rest is dimmed.`
      : ''
  return `A map of ${listWords(counts.words)}.${regions}${largest.join('')}${lit}`
}

interface Counts {
  readonly techniques: number
  readonly domains: number
  readonly papers: number
  /** Those that there are, papers last. */
  readonly words: readonly string[]
}

function countKinds(facts: FigureFacts): Counts {
  const count: Record<NodeKind, number> = { technique: 0, domain: 0, paper: 0 }
  for (const node of shownNodes(facts)) count[nodeKind(facts.map, node)]++
  const kinds = ['technique', 'domain', 'paper'] as const
  const words = kinds.filter((kind) => count[kind] > 0).map((kind) => countWords(count[kind], kind))
  return { techniques: count.technique, domains: count.domain, papers: count.paper, words }
}

function shownNodes({ map, look, only }: FigureFacts): NodeIndex[] {
  const shown: NodeIndex[] = []
  for (let node = 0; node < nodeCount(map); node++)
    if (isDrawn(map, node) && !look.hidden.has(node) && (only?.has(node) ?? true)) shown.push(node)
  return shown
}

/** Clusters with a node in the figure, those of most papers first. */
function clustersOf(facts: FigureFacts): number[] {
  const { map } = facts
  const there = new Set(shownNodes(facts).map((node) => map.clusterOf[node] ?? -1))
  return [...map.clusters.keys()]
    .filter((cluster) => there.has(cluster))
    .sort((a, b) => (map.clusters[b]?.papers ?? 0) - (map.clusters[a]?.papers ?? 0) || a - b)
}

function largestOf(facts: FigureFacts, kind: 'technique' | 'domain'): string[] {
  const { map } = facts
  const degrees = coreDegrees(map)
  const nodes = shownNodes(facts).filter((node) => nodeKind(map, node) === kind)
  nodes.sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b)
  return nodes.slice(0, MOST_NAMED).map((node) => `${nodeLabel(map, node)} (${degrees[node] ?? 0})`)
}

function named(map: CorpusMap, nodes: readonly NodeIndex[]): string[] {
  const names = nodes.slice(0, MOST_NAMED).map((node) => nodeLabel(map, node))
  const rest = nodes.length - names.length
  return rest > 0 ? [...names, countWords(rest, 'other')] : names
}
