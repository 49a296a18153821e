import type { Anchors, Progress } from '../model/anchors.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
import { indexCorpus } from '../view/corpus-index.ts'
import type {
  ConceptDetail,
  CorpusRecord,
  ImportReport,
  LinkDetail,
  PaperDetail,
  SourceFile,
  Ways,
} from '../workers/api.ts'
import type { AnalysisPort, BundledCorpus } from './ports.ts'

/** The open corpus as a map, and the questions to the worker that holds its texts. */
export class Analysis {
  readonly #connect: () => Promise<AnalysisPort>
  readonly #bundled: BundledCorpus
  #port: Promise<AnalysisPort> | null = null
  #adopted: Promise<AnalysisPort> | null = null
  #opening: AbortController | null = null

  /** The open corpus as read and laid out, without pins; null until the first one is there. */
  map = $state.raw<CorpusMap | null>(null)
  /** What the worker does now, or null. */
  progress = $state.raw<Progress | null>(null)
  readonly index = $derived(this.map ? indexCorpus(this.map) : null)

  constructor(connect: () => Promise<AnalysisPort>, bundled: BundledCorpus) {
    this.#connect = connect
    this.#bundled = bundled
  }

  /** Shows the corpus that comes with Weft from its finished map; the worker reads it when needed. */
  async openBundled(): Promise<void> {
    this.cancel()
    const map = await this.#bundled.map()
    this.#adopted = null
    this.map = map
  }

  /** Reads and lays out a corpus. Rejects with an AbortError when cancelled or overtaken. */
  async open(corpus: CorpusRecord, anchors: Anchors | null): Promise<CorpusMap> {
    this.cancel()
    const opening = new AbortController()
    this.#opening = opening
    this.progress = { stage: 'Reading the papers', share: null }
    try {
      const port = await this.#worker()
      const tell = (progress: Progress): void => {
        if (this.#opening === opening) this.progress = progress
      }
      const map = await port.open(corpus, anchors, tell, opening.signal)
      opening.signal.throwIfAborted()
      this.#adopted = Promise.resolve(port)
      this.map = map
      return map
    } finally {
      if (this.#opening === opening) {
        this.#opening = null
        this.progress = null
      }
    }
  }

  /** Stops what is being opened; the corpus before it stays. */
  cancel(): void {
    this.#opening?.abort()
    this.#opening = null
    this.progress = null
  }

  /** Lets the worker have the bundled corpus, if it is that which is open. Safe to call again and again. */
  ready(): Promise<AnalysisPort> {
    this.#adopted ??= this.#adopt()
    return this.#adopted
  }

  async paper(index: number): Promise<PaperDetail> {
    return (await this.ready()).paper(index)
  }

  async concept(index: number): Promise<ConceptDetail> {
    return (await this.ready()).concept(index)
  }

  async link(paper: number, concept: number): Promise<LinkDetail | null> {
    return (await this.ready()).link(paper, concept)
  }

  async ways(from: NodeIndex, to: NodeIndex, most: number, signal?: AbortSignal): Promise<Ways> {
    return (await this.ready()).ways(from, to, most, signal)
  }

  async bridges(progress: (progress: Progress) => void, signal?: AbortSignal): Promise<Float32Array> {
    return (await this.ready()).bridges(progress, signal)
  }

  async importFiles(
    files: readonly SourceFile[],
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<ImportReport> {
    const port = await this.ready()
    signal.throwIfAborted()
    return port.importFiles(files, progress, signal)
  }

  async enrich(report: ImportReport): Promise<CorpusRecord> {
    return (await this.ready()).enrich(report)
  }

  #worker(): Promise<AnalysisPort> {
    this.#port ??= this.#connect()
    return this.#port
  }

  async #adopt(): Promise<AnalysisPort> {
    try {
      const [port, file] = await Promise.all([this.#worker(), this.#bundled.file()])
      const { name, papers } = await port.importFiles([file], () => undefined)
      await port.adopt({ name, description: this.map?.description ?? '', papers })
      return port
    } catch (error) {
      this.#adopted = null
      throw error
    }
  }
}
