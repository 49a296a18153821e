import type { Anchors, Progress } from '../model/anchors.ts'
import type { GivenName } from '../model/given-name.ts'
import type { EarlierClusters } from '../model/clustering.ts'
import { MANY_LINKS } from '../drawing/map-index.ts'
import { withGivenNames } from '../graph/given-names.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import { rowsOf } from '../model/edges.ts'
import {
  DEFAULT_SETTINGS,
  type MapSettings,
  type ProjectionName,
  sameSettings,
} from '../model/map-settings.ts'
import type { NodeIndex } from '../model/node.ts'
import type { Paper } from '../model/paper.ts'
import type { PaperChanges } from '../model/paper-changes.ts'
import type { ProjectParts } from '../model/project-file.ts'
import { indexCorpus } from '../view/corpus-index.ts'
import { takeTurn } from '../workers/pace.ts'
import type {
  Bylines,
  Candidate,
  ClustersEffect,
  ConceptDetail,
  ConceptSource,
  Coverage,
  CorpusRecord,
  CorrectionState,
  ImportReport,
  Lessons,
  LessonsEffect,
  LinkDetail,
  Matrix,
  MatrixQuestion,
  PaperDetail,
  Readings,
  ReadVocabulary,
  PaperFacts,
  ProjectScope,
  SourceFile,
  Ways,
  Timeline,
  TimelineQuestion,
} from '../workers/api.ts'
import type { AnalysisPort, BundledCorpus } from './ports.ts'

/** So many papers come over in one piece. */
const SLICE = 500

/** So many maps of a corpus are kept, so that going back to one takes no time. */
const MOST_MADE = 8

/** Maps of one corpus by the same lessons: the one under the first settings, then the newest first. */
export type MadeMaps = readonly CorpusMap[]

/** Gives a map of the open corpus the links that a person corrected. */
type Patch = (map: CorpusMap) => CorpusMap

/** The open corpus as a map, and the questions to the worker that holds its texts. */
export class Analysis {
  readonly #connect: () => Promise<AnalysisPort>
  readonly #bundled: BundledCorpus
  #port: Promise<AnalysisPort> | null = null
  #adopted: Promise<AnalysisPort> | null = null
  #opening: AbortController | null = null
  /** The analysis whose corpus and worker this one shares; null: it has its own. */
  #parent: Analysis | null = null
  /** Maps of the open corpus: the one it was opened with, then the newest first. */
  #made: readonly CorpusMap[] = []

  #shown = $state.raw<CorpusMap | null>(null)
  #first = $state.raw<CorpusMap | null>(null)
  #patch = $state.raw<Patch | null>(null)
  /** What the user calls clusters of the open corpus. */
  givenNames = $state.raw<readonly GivenName[]>([])

  /** The open corpus as the view wants it, read and laid out, without pins; null until the first one is there. */
  readonly map = $derived(this.#shown && withGivenNames(this.#patched(this.#shown), this.givenNames))
  /** The same as it was opened, under the first settings: other maps of it start from its places. */
  readonly base = $derived(this.#first && this.#patched(this.#first))
  /** The same without what a person corrected. */
  get plain(): CorpusMap | null {
    return this.#first
  }

  /** What was taught about the open corpus. */
  lessons = $state.raw<Lessons>({})
  /** Grows whenever the open corpus was read by other lessons. */
  taught = $state.raw(0)
  /** What the worker does now, or null. */
  progress = $state.raw<Progress | null>(null)
  readonly index = $derived(this.map ? indexCorpus(this.map) : null)

  constructor(connect: () => Promise<AnalysisPort>, bundled: BundledCorpus) {
    this.#connect = connect
    this.#bundled = bundled
  }

  /**
   * Shows the corpus that comes with Weft from its finished map; the worker reads it when needed. Rejects with
   * an AbortError when overtaken.
   */
  async openBundled(): Promise<void> {
    this.cancel()
    const opening = new AbortController()
    this.#opening = opening
    const map = await this.#bundled.map()
    opening.signal.throwIfAborted()
    this.#adopted = null
    this.lessons = {}
    this.#patch = null
    this.#show(map)
  }

  async bundledDigest(): Promise<string> {
    return (await this.#bundled.map()).digest
  }

  /** Reads and lays out a corpus. Rejects with an AbortError when cancelled or overtaken. */
  async open(corpus: CorpusRecord, anchors: Anchors | null, lessons: Lessons = {}): Promise<CorpusMap> {
    return this.#long('Reading the papers', async (tell, signal) => {
      const port = await this.#worker()
      const map = await port.open(corpus, DEFAULT_SETTINGS, anchors, lessons, tell, signal)
      const patch = await patchBy(port, lessons)
      // What all ask of a large map first is reckoned in a task of its own, so that none grows long.
      if (rowsOf(map).at.length > 2 * MANY_LINKS) await takeTurn()
      signal.throwIfAborted()
      this.#adopted = Promise.resolve(port)
      this.lessons = lessons
      this.#patch = patch
      this.#show(map)
      return map
    })
  }

  /**
   * Shows the open corpus under other settings. Maps made before are shown again at once. Rejects with an
   * AbortError when cancelled or overtaken.
   * @param anchors where its nodes are under the first settings, and pins
   */
  async remap(settings: MapSettings, anchors: Anchors | null): Promise<void> {
    if (!this.map || sameSettings(settings, this.map.settings)) return
    const kept = this.#made.find((map) => sameSettings(settings, map.settings))
    if (kept) {
      this.cancel()
      this.#shown = kept
      return
    }
    await this.#long('Making the map', async (tell, signal) => {
      const port = await this.ready()
      const map = await port.remap(settings, anchors, this.#firstClusters(), tell, signal)
      signal.throwIfAborted()
      this.#made = [...this.#made.slice(0, 1), map, ...this.#made.slice(1)].slice(0, MOST_MADE)
      this.#shown = map
    })
  }

  /**
   * Reads the open corpus by other lessons and shows the map that follows. Rejects with an AbortError when cancelled
   * or overtaken: then nothing has changed.
   * @param known the maps that were made by these lessons before, if they were kept
   */
  async teach(lessons: Lessons, anchors: Anchors | null, known: MadeMaps | null = null): Promise<void> {
    await this.#long('Reading what changed', async (tell, signal) => {
      const port = await this.ready()
      signal.throwIfAborted()
      const wish = known ? null : { settings: DEFAULT_SETTINGS, anchors, earlier: this.#firstClusters() }
      const map = await port.teach(lessons, wish, tell, signal)
      this.#follow(known ?? (map ? [map] : []), await patchBy(port, lessons))
      this.lessons = lessons
    })
  }

  /**
   * Goes on with the open corpus after a change of its papers and shows the map that follows. Rejects with an
   * AbortError when cancelled or overtaken: then nothing has changed.
   * @param anchors where its nodes are under the first settings, and pins
   * @param known the maps that it had after this change before, if they were kept
   * @returns what takes the change back
   */
  async revise(
    name: string,
    changes: PaperChanges,
    anchors: Anchors | null,
    known: MadeMaps | null = null,
  ): Promise<PaperChanges> {
    return this.#long('Reading what changed', async (tell, signal) => {
      const port = await this.ready()
      signal.throwIfAborted()
      const wish = known ? null : { settings: DEFAULT_SETTINGS, anchors, earlier: this.#firstClusters() }
      const { map, back } = await port.revise(name, changes, wish, tell, signal)
      this.#follow(known ?? (map ? [map] : []), await patchBy(port, this.lessons))
      return back
    })
  }

  /** All papers of the open corpus, fetched in slices that don't hold up the page. Rejects when another one is open. */
  async papers(digest: string): Promise<readonly Paper[]> {
    const port = await this.ready()
    const papers: Paper[] = []
    for (let from = 0; ; from += SLICE) {
      const some = await port.papers(digest, from, from + SLICE)
      papers.push(...some)
      if (some.length < SLICE) return papers
    }
  }

  /** The maps of the open corpus, to be shown again when its lessons are taken back. */
  made(): MadeMaps {
    return this.#made
  }

  async effect(lessons: Lessons, signal: AbortSignal): Promise<LessonsEffect> {
    const port = await this.ready()
    signal.throwIfAborted()
    return port.effect(lessons, signal)
  }

  /** What lessons do to the clusters of the map that is shown. */
  async clustersEffect(lessons: Lessons, signal: AbortSignal): Promise<ClustersEffect | null> {
    const port = await this.ready()
    signal.throwIfAborted()
    return this.map && port.clustersEffect(lessons, this.map.settings, this.map.clusterOf, signal)
  }

  async candidates(
    most: number,
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<readonly Candidate[]> {
    void this.#heed()
    const port = await this.ready()
    signal.throwIfAborted()
    return port.candidates(most, progress, signal)
  }

  async coverage(signal: AbortSignal): Promise<Coverage> {
    void this.#heed()
    const port = await this.ready()
    signal.throwIfAborted()
    return port.coverage(signal)
  }

  async shippedConcepts(): Promise<readonly ConceptSource[]> {
    return (await this.#worker()).shippedConcepts()
  }

  async readVocabulary(file: SourceFile, known: readonly string[]): Promise<ReadVocabulary> {
    return (await this.#worker()).readVocabulary(file, known)
  }

  /**
   * Corrects the links of the open corpus: the map keeps its clusters and places.
   * @param corrections as they are stored
   */
  async correct(corrections: unknown): Promise<void> {
    const lessons = { ...this.lessons, corrections }
    this.lessons = lessons
    const patch = await patchBy(await this.ready(), lessons, true)
    if (this.lessons !== lessons) return
    this.#patch = patch
    this.taught++
  }

  /** What became of the corrections, in their order. */
  async correctionStates(): Promise<readonly CorrectionState[]> {
    void this.#heed()
    return (await this.ready()).corrections()
  }

  /** Clusters of the first map: colours go on from these, so that they don't depend on what was looked at before. */
  #firstClusters(): EarlierClusters | null {
    return (
      this.base && { clusterOf: this.base.clusterOf, colours: this.base.clusters.map(({ colour }) => colour) }
    )
  }

  /** Stops what is being opened or made; the map before it stays. */
  cancel(): void {
    this.#opening?.abort()
    this.#opening = null
    this.progress = null
  }

  /** The open corpus for a view beside that of the page: maps made for either are its own, the worker is shared. */
  fork(): Analysis {
    const fork = new Analysis(this.#connect, this.#bundled)
    fork.#parent = this
    fork.#made = this.#made
    fork.#shown = this.#shown
    fork.#first = this.#first
    fork.#patch = this.#patch
    fork.givenNames = this.givenNames
    fork.lessons = this.lessons
    fork.taught = this.taught
    return fork
  }

  /** Lets the worker have the bundled corpus, if it is that which is open. Safe to call again and again. */
  ready(): Promise<AnalysisPort> {
    if (this.#parent) return this.#parent.ready()
    this.#adopted ??= this.#adopt()
    return this.#adopted
  }

  async paper(index: number): Promise<PaperDetail> {
    void this.#heed()
    return (await this.ready()).paper(index)
  }

  async concept(index: number): Promise<ConceptDetail> {
    void this.#heed()
    return (await this.ready()).concept(index)
  }

  async link(paper: number, concept: number): Promise<LinkDetail | null> {
    void this.#heed()
    return (await this.ready()).link(paper, concept)
  }

  async ways(from: NodeIndex, to: NodeIndex, most: number, signal?: AbortSignal): Promise<Ways> {
    return (await this.ready()).ways(from, to, most, signal)
  }

  async bridges(
    projection: ProjectionName,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Float32Array> {
    return (await this.ready()).bridges(projection, progress, signal)
  }

  async matrix(question: MatrixQuestion, signal: AbortSignal): Promise<Matrix> {
    return (await this.ready()).matrix(question, signal)
  }

  async timeline(question: TimelineQuestion, signal: AbortSignal): Promise<Timeline> {
    return (await this.ready()).timeline(question, signal)
  }

  async bylines(): Promise<Bylines> {
    return (await this.ready()).bylines()
  }

  async facts(papers: readonly number[]): Promise<readonly PaperFacts[]> {
    return (await this.ready()).facts(papers)
  }

  async importFiles(
    files: readonly SourceFile[],
    readings: Readings,
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<ImportReport> {
    const port = await this.ready()
    signal.throwIfAborted()
    return port.importFiles(files, readings, progress, signal)
  }

  async project(name: string, parts: ProjectParts, scope: ProjectScope): Promise<Blob> {
    return (await this.ready()).project(name, parts, scope)
  }

  /** Lets an effect that asks about links run again once they changed. */
  #heed(): number {
    return this.taught
  }

  #patched(map: CorpusMap): CorpusMap {
    return this.#patch ? this.#patch(map) : map
  }

  /** Shows maps of the open corpus that was read anew. */
  #follow(maps: MadeMaps, patch: Patch | null): void {
    this.#made = maps
    this.#first = maps[0] ?? null
    this.#shown = maps[0] ?? null
    this.#patch = patch
    this.taught++
  }

  #show(map: CorpusMap): void {
    this.#made = [map]
    this.#first = map
    this.#shown = map
  }

  /** Runs one long task of the worker; it ends the one before. */
  async #long<Result>(
    stage: string,
    task: (tell: (progress: Progress) => void, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    this.cancel()
    const opening = new AbortController()
    this.#opening = opening
    this.progress = { stage, share: null }
    const tell = (progress: Progress): void => {
      if (this.#opening === opening) this.progress = progress
    }
    try {
      return await task(tell, opening.signal)
    } finally {
      if (this.#opening === opening) {
        this.#opening = null
        this.progress = null
      }
    }
  }

  #worker(): Promise<AnalysisPort> {
    this.#port ??= this.#connect()
    return this.#port
  }

  async #adopt(): Promise<AnalysisPort> {
    try {
      const [port, file] = await Promise.all([this.#worker(), this.#bundled.file()])
      const { name, papers } = await port.importFiles([file], {}, () => undefined)
      await port.adopt({ name, description: this.map?.description ?? '', papers })
      return port
    } catch (error) {
      this.#adopted = null
      throw error
    }
  }
}

/**
 * What the corrections among lessons do to maps; null: there are none. The worker heeds them from then on.
 * @param anew it may have had others
 */
async function patchBy(port: AnalysisPort, { corrections }: Lessons, anew = false): Promise<Patch | null> {
  if (corrections === undefined && !anew) return null
  const links = await port.correct(corrections)
  if (corrections === undefined) return null
  const { relink } = await import('../graph/relink.ts')
  return (map) => relink(map, links)
}
