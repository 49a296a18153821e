import { createHash } from 'node:crypto'
import { writeFigureSvg } from '../../src/exporters/figure-svg.ts'
import { mapCorpus } from '../../src/graph/map-corpus.ts'
import { DEFAULT_SETTINGS } from '../../src/model/map-settings.ts'
import { madeUpPapers } from '../bench/made-up-papers.ts'
import { bundled, bundledReader, paperOf } from '../mentions/helpers.ts'
import { plainLook } from './plain-look.ts'

const PAPERS = 48

/** What comes out of the whole path from made-up texts to the picture, each part as a digest. */
export interface Outcome {
  readonly clusters: string
  readonly names: string
  readonly places: string
  readonly picture: string
}

/** Reads, links, clusters, lays out and draws papers that never were. */
export function wholePath(): Outcome {
  const papers = madeUpPapers(PAPERS).map(({ title, abstract }) => paperOf(title, abstract))
  const map = mapCorpus(
    {
      name: 'Made up',
      description: '',
      digest: 'made-up',
      papers,
      concepts: bundled.vocabulary.concepts.map(({ concept }) => concept),
      links: papers.map((paper) => bundledReader.read(paper)),
    },
    DEFAULT_SETTINGS,
    null,
  )
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

/** For a process of its own: prints the outcome. */
export function main(): number {
  process.stdout.write(JSON.stringify(wholePath()))
  return 0
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
