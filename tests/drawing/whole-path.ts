import { createHash } from 'node:crypto'
import { writeFigureSvg } from '../../src/exporters/figure-svg.ts'
import { mapCorpus } from '../../src/graph/map-corpus.ts'
import { seededRandom } from '../../src/graph/random.ts'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import { DEFAULT_SETTINGS, PROJECTION_NAMES, type ProjectionName } from '../../src/model/map-settings.ts'
import { madeUpPapers } from '../bench/made-up-papers.ts'
import { bundled, bundledReader, paperOf } from '../mentions/helpers.ts'
import { plainLook } from './plain-look.ts'

const PAPERS = 48
const TWINS = 6

/** What comes out of the whole path from made-up texts to the picture, each part as a digest. */
export interface Outcome {
  readonly clusters: string
  readonly names: string
  readonly places: string
  readonly picture: string
}

/** Reads, links, clusters, lays out and draws papers that never were, in every projection. */
export function wholePaths(): Record<string, Outcome> {
  return Object.fromEntries(PROJECTION_NAMES.map((projection) => [projection, outcomeOf(mapOf(projection))]))
}

/**
 * The clusters of papers in an order of their own. Each stands beside twins that speak of the same, so that many are
 * equally alike.
 * @param shuffle seed of the order; null for the order in which they were made up
 * @returns what each cluster is called, how firm the whole is, and its members by id in order
 */
export function groupsOf(projection: ProjectionName, shuffle: number | null): unknown {
  const { papers, concepts, clusters, clusterOf, belonging, clustering } = mapOf(projection, TWINS, shuffle)
  const ids = [...papers.ids, ...concepts.map(({ id }) => id)]
  return {
    names: clusters.map(({ name }) => name),
    figures: clustering,
    members: ids.map((id, node) => [id, clusterOf[node], belonging.firmness[node]].join(' ')).sort(),
  }
}

function mapOf(projection: ProjectionName, twins = 1, shuffle: number | null = null): CorpusMap {
  const made = madeUpPapers(PAPERS / twins).flatMap(({ title, abstract }) =>
    Array.from({ length: twins }, (_, twin) => paperOf(`${title}, part ${twin + 1}`, abstract)),
  )
  const random = seededRandom(shuffle ?? 0)
  const keys = made.map((_, paper) => (shuffle === null ? paper : random()))
  const order = [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
  const papers = order.flatMap((paper) => made[paper] ?? [])
  return mapCorpus(
    {
      name: 'Made up',
      description: '',
      digest: 'made-up',
      papers,
      concepts: bundled.vocabulary.concepts.map(({ concept }) => concept),
      links: papers.map((paper) => bundledReader.read(paper)),
    },
    { ...DEFAULT_SETTINGS, projection },
    null,
  )
}

function outcomeOf(map: CorpusMap): Outcome {
  const figure = writeFigureSvg({
    map,
    look: plainLook,
    camera: null,
    size: { width: 1440, height: 900 },
    transparent: false,
    text: { title: '', subtitle: '', source: '', legend: true },
  })
  return {
    clusters: digestOf(JSON.stringify([...map.clusterOf])),
    names: digestOf(JSON.stringify(map.clusters.map(({ name }) => name))),
    places: digestOf(JSON.stringify([...map.positions])),
    picture: digestOf([...figure].join('')),
  }
}

/** For a process of its own: prints the outcomes. */
export function main(): number {
  process.stdout.write(JSON.stringify(wholePaths()))
  return 0
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
