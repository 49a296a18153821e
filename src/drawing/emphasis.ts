import type { NodeIndex } from '../model/node.ts'
import type { MapLook } from './look.ts'
import { isCore, edgesOfNode, type MapIndex, otherEnd } from './map-index.ts'

/** How much a node stands out: 0 hidden, 1 dimmed, 2 as ever, 3 lit, 4 hovered or selected. */
export type Emphasis = 0 | 1 | 2 | 3 | 4

export interface LitLink {
  /** Index of the edge. */
  readonly link: number
  /** Of a selected or hovered node itself; else of a neighbouring paper. */
  readonly own: boolean
}

/** Two nodes of a way, one after the other as far as the map has them. */
export type Leap = readonly [from: NodeIndex, to: NodeIndex]

/** What a look makes of the nodes and links of a map. */
export interface Lit {
  /** Indexed by node. */
  readonly emphasis: Uint8Array
  readonly links: readonly LitLink[]
  /** Steps of a way that is shown which lead over what is not on the map. */
  readonly leaps: readonly Leap[]
  /** Papers whose thread is drawn. */
  readonly threads: readonly NodeIndex[]
  /** Papers that are named though the scale names none, most important first. */
  readonly named: readonly NodeIndex[]
  /** Whether anything is dimmed or hidden. */
  readonly dims: boolean
  /** Whether that lasts (a selection, a search, filters) or is a passing hover, for which labels hold still. */
  readonly lasts: boolean
  /** Clusters in which something stands out, when it is told to others; null: regions and their names stay as ever. */
  readonly touched: ReadonlySet<number> | null
}

/** Beyond so many neighbouring papers, their other concepts stay as they are: all would be lit. */
const MOST_PAPERS_AROUND = 40
/** Lit links drawn at most; the strongest stay. */
const MOST_LINKS = 1500
const MOST_NAMED = 60
/** So many papers show their threads when told; from more, none could be followed. */
const MOST_WOVEN = 32
/** So many papers are named when told. */
const FEW_TOLD = 3

/** Works out what stands out. The neighbourhood of what is selected or hovered wins over search and filters. */
export function litBy(index: MapIndex, look: MapLook): Lit {
  const { papers, nodes } = index
  const emphasis = new Uint8Array(index.map.clusterOf.length)
  const focus = [...new Set(look.hovered === null ? look.selected : [...look.selected, look.hovered])]
  const quiet: Emphasis = look.hideUnlit && look.lit ? 0 : 1
  const rest: Emphasis = focus.length > 0 ? 1 : 2
  for (const node of nodes)
    emphasis[node] = look.lit ? (look.lit.has(node) ? (rest === 1 ? 1 : 3) : quiet) : rest
  for (const node of look.hidden) emphasis[node] = 0
  const links: LitLink[] = []
  const leaps: Leap[] = []
  const named: NodeIndex[] = []
  if (look.path) lightPath(index, look.path, emphasis, links, leaps, named)
  else for (const node of focus) lightNeighbours(index, look, node, focus.length, emphasis, links, named)
  for (const node of focus) if (!look.hidden.has(node)) emphasis[node] = 4
  const lone = focus.filter((node) => node < papers)
  if (focus.length === 0 && look.lit)
    for (const node of nodes)
      if (node < papers && emphasis[node] === 3 && named.length < MOST_NAMED) named.push(node)
  links.sort((a, b) => Number(a.own) - Number(b.own))
  const woven = look.told && !look.path && !index.map.ties ? wovenPapers(index, emphasis) : null
  return {
    emphasis,
    links: woven ? [] : links.slice(-MOST_LINKS),
    leaps,
    threads: look.path ? [] : (woven ?? lone),
    named: [...new Set([...lone, ...named])].slice(
      0,
      woven && woven.length > FEW_TOLD ? lone.length : MOST_NAMED,
    ),
    dims: focus.length > 0 || look.lit !== null,
    lasts: look.selected.length > 0 || look.lit !== null,
    touched:
      look.told && (look.selected.length > 0 || look.lit !== null) ? touchedClusters(index, emphasis) : null,
  }
}

function touchedClusters({ map, nodes }: MapIndex, emphasis: Uint8Array): ReadonlySet<number> {
  const lit = [...nodes].filter((node) => (emphasis[node] ?? 0) > 2)
  return new Set(lit.map((node) => map.clusterOf[node] ?? -1))
}

/** Papers that stand out, if they are few enough for their threads to be followed: then all that these pass is lit. */
function wovenPapers(index: MapIndex, emphasis: Uint8Array): NodeIndex[] | null {
  const { nodes, papers } = index
  const lit = [...nodes].filter((node) => node < papers && (emphasis[node] ?? 0) > 2)
  if (lit.length === 0 || lit.length > MOST_WOVEN) return null
  for (const paper of lit)
    for (const link of edgesOfNode(index, paper)) {
      const concept = otherEnd(index, link, paper)
      if (isCore(index, link) && emphasis[concept] === 1) emphasis[concept] = 3
    }
  return lit
}

/** Lights the nodes of a way that are on the map, and the edges from each to the next or else a leap. */
function lightPath(
  index: MapIndex,
  path: readonly NodeIndex[],
  emphasis: Uint8Array,
  links: LitLink[],
  leaps: Leap[],
  named: NodeIndex[],
): void {
  const seen = path.filter((node) => emphasis[node] !== 0)
  seen.forEach((node, step) => {
    emphasis[node] = 3
    if (node < index.papers) named.push(node)
    const next = seen[step + 1]
    if (next === undefined) return
    const edges = [...edgesOfNode(index, node)].filter((link) => otherEnd(index, link, node) === next)
    links.push(...edges.map((link) => ({ link, own: true })))
    if (edges.length === 0) leaps.push([node, next])
  })
}

function lightNeighbours(
  index: MapIndex,
  look: MapLook,
  node: NodeIndex,
  focused: number,
  emphasis: Uint8Array,
  links: LitLink[],
  named: NodeIndex[],
): void {
  const own = [...edgesOfNode(index, node)].filter((link) => look.backgroundLinks || isCore(index, link))
  const around: NodeIndex[] = []
  for (const link of own) {
    const other = otherEnd(index, link, node)
    if (emphasis[other] === 0) continue
    links.push({ link, own: true })
    emphasis[other] = Math.max(3, emphasis[other] ?? 0)
    if (other < index.papers) around.push(other)
  }
  around.sort((a, b) => (index.degrees[b] ?? 0) - (index.degrees[a] ?? 0) || a - b)
  named.push(...around)
  if (index.map.ties || node === look.hovered || focused > 1 || around.length > MOST_PAPERS_AROUND) return
  for (const paper of around)
    for (const link of edgesOfNode(index, paper)) {
      const concept = otherEnd(index, link, paper)
      if (concept === node || !isCore(index, link) || emphasis[concept] === 0) continue
      emphasis[concept] = Math.max(3, emphasis[concept] ?? 0)
      links.push({ link, own: false })
    }
}
