import { writeOneFile } from '../exporters/one-file.ts'
import type { Anchors } from '../model/anchors.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import type { GivenName } from '../model/given-name.ts'
import { DEFAULT_SETTINGS } from '../model/map-settings.ts'
import { encodeMap } from '../model/stored-map.ts'
import type { Belongings } from '../model/belongings.ts'
import { storeStory } from '../view/story.ts'
import type { AppState } from './app-state.svelte.ts'
import { collect } from './collect.ts'
import { lessonsOf } from './lessons-of.ts'
import type { AnalysisPort, BundledCorpus, LibraryStore } from './ports.ts'

export interface OneFileSources {
  /** The page without a corpus. */
  readonly template: () => Promise<string>
  readonly bundled: BundledCorpus
  readonly store: () => Promise<LibraryStore>
  /** An analysis beside that of the page. */
  readonly analysis: () => Promise<AnalysisPort>
}

export interface OneFileWish {
  /** Abstracts go along. */
  readonly abstracts: boolean
  /** Stars, reading, tags and notes go along. */
  readonly marks: boolean
}

/** What belongs to the papers of a single file. */
export interface FiledParts {
  readonly anchors: Anchors | null
  readonly names: readonly GivenName[]
  /** Story, vocabulary, corrections and marks as their owners store them. */
  readonly kept: Belongings
}

/** The papers of a single file, in Weft's JSON. */
interface FiledPapers {
  readonly text: string
  /** Texts of them were left out. */
  readonly stripped: boolean
}

/**
 * The app with the open corpus in one page that opens without a server: papers, map, names, pins, story, vocabulary
 * and corrections, and marks if they are wanted. Where abstracts are left out, the map rests on titles and summaries.
 */
export async function oneFile(app: AppState, sources: OneFileSources, wish: OneFileWish): Promise<Blob> {
  const map = app.analysis.plain
  if (!map) throw new Error('No corpus is open. Open one, then try again.')
  const [page, store, scenes] = await Promise.all([sources.template(), sources.store(), app.scenes()])
  await scenes.follow()
  const [vocabularies, corrections, marks] = await Promise.all([
    store.loadBelonging(map.digest, 'vocabularies'),
    store.loadBelonging(map.digest, 'corrections'),
    wish.marks ? store.loadBelonging(map.digest, 'marks') : undefined,
  ])
  const kept = {
    ...lessonsOf({ vocabularies, corrections }),
    ...(marks !== undefined && { marks }),
    stories: storeStory(scenes.story),
  }
  const parts: FiledParts = { anchors: app.pins.anchors(), names: app.analysis.givenNames, kept }
  const { text, stripped } = await papersOf(app, sources, wish)
  const drawn = stripped ? await mapOf(text, parts, await sources.analysis()) : map
  const texts = { map: JSON.stringify(encodeMap(drawn)), papers: text, parts: JSON.stringify(parts) }
  return new Blob(await collect(writeOneFile(page, map.name, texts)), { type: 'text/html;charset=utf-8' })
}

async function papersOf(app: AppState, sources: OneFileSources, wish: OneFileWish): Promise<FiledPapers> {
  const digest = app.library.open
  if (digest === null)
    return { text: new TextDecoder().decode((await sources.bundled.file()).bytes), stripped: false }
  const stored = await (await sources.store()).load(digest, 'look')
  if (!stored) throw new Error('This corpus is not in the library of this browser. Open its file again.')
  const { name, description } = stored
  const papers = wish.abstracts ? stored.papers : stored.papers.map((one) => ({ ...one, abstract: null }))
  return {
    text: JSON.stringify({ name, description, papers }),
    stripped: !wish.abstracts && stored.papers.some(({ abstract }) => abstract !== null),
  }
}

/** The map of filed papers as who opens the file will have it. */
async function mapOf(text: string, { anchors, kept }: FiledParts, port: AnalysisPort): Promise<CorpusMap> {
  const file = { name: 'papers.json', bytes: new TextEncoder().encode(text) }
  const { name, description } = JSON.parse(text) as { name: string; description: string }
  const { papers } = await port.importFiles([file], {}, () => undefined)
  return port.open({ name, description, papers }, DEFAULT_SETTINGS, anchors, lessonsOf(kept), () => undefined)
}
