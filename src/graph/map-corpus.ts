import type { Anchors } from '../model/anchors.ts'
import type { Size } from '../model/camera.ts'
import type { EarlierClusters } from '../model/clustering.ts'
import type { Concept } from '../model/concept.ts'
import { type CorpusMap, type LinkColumns, nodeCount, nodeKey, type TieColumns } from '../model/corpus-map.ts'
import { DEFAULT_SETTINGS, type MapSettings } from '../model/map-settings.ts'
import type { Link } from '../model/mention.ts'
import type { NodeKey } from '../model/node.ts'
import type { Paper } from '../model/paper.ts'
import { textWidth } from '../model/text-width.ts'
import { assignColours } from './clusters/cluster-colours.ts'
import { nameClusters } from './clusters/cluster-names.ts'
import { type Clustering, clusterSteps } from './clusters/clusters.ts'
import { FINDING } from './clusters/communities.ts'
import { countByCluster } from './clusters/distinctive.ts'
import { influence } from './regions/field.ts'
import { frameFor, unitsAPixel } from './layout/frame.ts'
import { type Incidence, incidence } from './incidence.ts'
import { isSmall } from './layout/layout.ts'
import type { Layout, LayoutTask, Lettering, NodeShape } from './layout/layout-task.ts'
import { linkColumns } from './link-columns.ts'
import { matchClusters, membersOf } from './clusters/match-clusters.ts'
import { coreDegrees, labelSize, nodeRadius, sizeScale } from './node-size.ts'
import { clusterCentres } from './layout/plane.ts'
import { drawnGraph } from './projections/drawn-graph.ts'
import type { Content, Projection } from './projections/projection.ts'
import { projections } from './projections/projections.ts'
import { ranksOf } from './clusters/renumbered.ts'
import { regionSources } from './regions/region-sources.ts'
import { outlineRegions } from './regions/regions.ts'
import { isInside } from './separation.ts'
import { runThrough, type Steps } from './steps.ts'

/** A corpus that has been read. */
export interface ReadCorpus {
  readonly name: string
  readonly description: string
  readonly digest: string
  readonly papers: readonly Paper[]
  readonly concepts: readonly Concept[]
  /** Links of each paper, in corpus order. */
  readonly links: readonly (readonly Link[])[]
}

/** A corpus in clusters, not yet laid out. */
interface Grouped {
  readonly links: LinkColumns
  readonly projection: Projection
  /** Core links, and those of what is on the map. */
  readonly graph: Incidence
  readonly shown: Incidence
  readonly ties: TieColumns | null
  readonly clustering: Clustering
}

/** Size and tracking of a region's lettering, in layout units and ems. */
export const LETTERING_SIZE = 12.5
export const LETTERING_TRACKING = 0.2
const LETTERING_LINE = 18
const LINE_HEIGHT = 1.25
/** Radius under which no concept is drawn, in pixels. */
const LEAST_RADIUS = 6
/** How much wider the ground around a paper is where papers stand alone, each with room for its name. */
const LONE_PAPERS = 1.7
/** How much larger a frame is than the outermost of what it must hold. */
const EDGE = 1.03
/** Cells of the region's grid, at most; larger corpora get larger cells. */
const MOST_CELLS = 90_000

/**
 * Everything the main thread needs of a corpus: link columns, clusters with names, colours and outlines, and a
 * place for each paper and concept that has core links and is on the map. Same input and anchors: same map.
 * @param anchors earlier positions and pins to keep, or null
 * @param earlier clusters of an earlier map of the same corpus, whose colours are kept, or null
 */
export function mapCorpus(
  corpus: ReadCorpus,
  settings: MapSettings,
  anchors: Anchors | null,
  earlier: EarlierClusters | null = null,
): CorpusMap {
  return runThrough(mapCorpusSteps(corpus, settings, anchors, earlier))
}

/** The same in slices, for a worker that must hear messages meanwhile. */
export function* mapCorpusSteps(
  corpus: ReadCorpus,
  settings: MapSettings,
  anchors: Anchors | null,
  earlier: EarlierClusters | null,
): Steps<CorpusMap> {
  const { concepts, papers } = corpus
  const { links, projection, graph, shown, ties, clustering } = yield* groupCorpus(corpus, settings)
  yield { stage: FINDING, share: 1 }
  const { clusterOf, clusters, figures, ...belonging } = clustering
  const counts = countByCluster(links, clusterOf, clusters, papers.length, concepts.length)
  const names = nameClusters(counts, clusterOf.subarray(papers.length), concepts)
  const columns = {
    ids: papers.map(({ id }) => id),
    titles: papers.map(({ title }) => title),
    years: Int16Array.from(papers, ({ year }) => year ?? 0),
  }
  const content = projection.content(shown)
  const usual = projections[DEFAULT_SETTINGS.projection]
  const keys: readonly NodeKey[] = [
    ...papers.map(({ id }) => `paper:${id}` as const),
    ...concepts.map(({ id }) => `concept:${id}` as const),
  ]
  const held = holding(frameOf(usual.content(graph)), anchors, keys)
  const bare: CorpusMap = {
    name: corpus.name,
    description: corpus.description,
    digest: corpus.digest,
    papers: columns,
    concepts,
    links,
    settings,
    ties,
    clusters: [],
    clusterOf,
    belonging,
    clustering: figures,
    positions: new Float32Array(2 * clusterOf.length),
    labelSides: new Uint8Array(clusterOf.length),
    frame: projection === usual ? held : frameOf(content),
  }
  const task: LayoutTask = {
    graph: shown,
    clusterOf,
    letterings: names.map((name) => lettering(name, unitsAPixel(bare.frame))),
    shapes: conceptShapes(bare),
    frame: bare.frame,
    ...placesFrom(anchors, bare, held),
  }
  yield { stage: FINDING, share: 1 }
  const layout = yield* projection.layout(task, bare)
  yield { stage: 'Drawing regions', share: null }
  const { width, height } = bare.frame
  const cell = Math.max(4, Math.sqrt((width * height) / MOST_CELLS))
  const spread =
    (isSmall(graph) ? 1 : cell / 4) * (projection.kinds.length > 0 || content.dots > 0 ? 1 : LONE_PAPERS)
  const sources = regionSources(task, layout.plane, layout.names, papers.length, layout.labelSides, spread)
  yield { stage: 'Drawing regions', share: null }
  const field = influence(sources, clusters, bare.frame, cell)
  yield { stage: 'Drawing regions', share: 0 }
  const regions = yield* outlineRegions(field)
  const colours = assignColours(clusters, regions.border, keptColours(earlier, clusterOf, clusters))
  const centres = clusterCentres(layout.plane, clusterOf, clusters)
  return {
    ...bare,
    clusters: names.map((name, cluster) => ({
      name,
      given: null,
      papers: counts.papers[cluster] ?? 0,
      colour: colours[cluster] ?? 0,
      nameAt: nameOnOwnGround(layout, cluster, centres, regions.rings[cluster] ?? []),
      rings: regions.rings[cluster] ?? [],
    })),
    positions: Float32Array.from(layout.plane),
    labelSides: layout.labelSides,
  }
}

/** Clusters of what a map shows of a corpus, and the graphs that they were found in. */
export function* groupCorpus(
  { papers, concepts, links: found }: Pick<ReadCorpus, 'papers' | 'concepts' | 'links'>,
  settings: MapSettings,
): Steps<Grouped> {
  yield { stage: FINDING, share: null }
  const links = linkColumns(found, concepts)
  yield { stage: FINDING, share: null }
  const projection = projections[settings.projection]
  const graph = incidence(links, papers.length, concepts.length)
  yield { stage: FINDING, share: null }
  const rank = ranksOf([...papers, ...concepts].map(({ id }) => id))
  const { shown, ties, edges } = drawnGraph(projection, links, graph, concepts, rank)
  const clustering = yield* clusterSteps({
    graph: edges,
    links: graph,
    rank,
    resolution: settings.resolution,
  })
  return { links, projection, graph, shown, ties, clustering }
}

/** Where the layout put the name, or the cluster's centre when that lies on foreign ground. */
function nameOnOwnGround(
  { names }: Layout,
  cluster: number,
  centres: Float64Array,
  rings: readonly Float32Array[],
): readonly [x: number, y: number] {
  const [x, y] = names[cluster] ?? [0, 0]
  return isInside(x, y, rings) ? [x, y] : [centres[2 * cluster] ?? x, centres[2 * cluster + 1] ?? y]
}

/** The colour of each cluster that goes on from an earlier one, -1 for new ones. */
function keptColours(earlier: EarlierClusters | null, clusterOf: Int16Array, clusters: number): number[] {
  if (!earlier) return []
  const before = membersOf(earlier.clusterOf, earlier.colours.length)
  return Array.from(matchClusters(before, clusterOf, clusters), (one) => earlier.colours[one] ?? -1)
}

function lettering(name: readonly string[], unit: number): Lettering {
  const widths = name.map((line) => textWidth(line, LETTERING_SIZE, 600, LETTERING_TRACKING))
  return {
    halfWidth: (unit * Math.max(...widths)) / 2,
    halfHeight: (unit * name.length * LETTERING_LINE) / 2,
  }
}

function conceptShapes(map: CorpusMap): NodeShape[] {
  const degrees = coreDegrees(map)
  const scale = sizeScale(map)
  const unit = unitsAPixel(map.frame)
  return map.concepts.map(({ kind, label }, concept) => {
    const degree = (degrees[map.papers.ids.length + concept] ?? 0) / scale
    const size = labelSize(degree)
    return {
      radius: Math.max(nodeRadius(kind, degree), LEAST_RADIUS * unit),
      labelWidth: unit * textWidth(label, size, kind === 'technique' ? 600 : 500),
      labelHeight: unit * size * LINE_HEIGHT,
    }
  })
}

function frameOf({ dots, labelled }: Content): Size {
  return frameFor(dots, labelled)
}

/**
 * The frame, or one that holds what stays of a map that had a larger one before papers went. Pins may lie outside.
 * @param keys of the nodes that stay
 */
function holding(frame: Size, anchors: Anchors | null, keys: readonly NodeKey[]): Size {
  const pins = new Set(anchors?.pinned)
  let need = 1
  for (const key of keys) {
    const place = anchors && Object.hasOwn(anchors.positions, key) ? anchors.positions[key] : undefined
    if (place && !pins.has(key)) need = Math.max(need, place[0] / frame.width, place[1] / frame.height)
  }
  const scale = need > 1 ? need * EDGE : 1
  return { width: Math.round(frame.width * scale), height: Math.round(frame.height * scale) }
}

/**
 * Where nodes were, in units of the map's frame. Under the first settings they stay there; under others, where
 * clusters are others, they start from there.
 * @param frame in whose units the anchors are
 */
function placesFrom(
  anchors: Anchors | null,
  map: CorpusMap,
  frame: Size,
): Pick<LayoutTask, 'earlier' | 'start' | 'pinned'> {
  const nodes = nodeCount(map)
  const pinned = new Uint8Array(nodes)
  const places = new Float64Array(2 * nodes).fill(NaN)
  const pins = new Set(anchors?.pinned)
  const scale = map.frame.width / frame.width
  let known = 0
  for (let node = 0; node < nodes; node++) {
    const key = nodeKey(map, node)
    const place = anchors && Object.hasOwn(anchors.positions, key) ? anchors.positions[key] : undefined
    if (!place || Number.isNaN(place[0])) continue
    places.set([scale * place[0], scale * place[1]], 2 * node)
    if (pins.has(key)) pinned[node] = 1
    known++
  }
  const stay = map.settings.projection === DEFAULT_SETTINGS.projection
  return {
    earlier: known > 0 && stay ? places : null,
    start: known > 0 && !stay ? places : null,
    pinned,
  }
}
