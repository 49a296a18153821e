import type { Progress } from '../model/anchors.ts'
import { setOf } from '../view/lit-nodes.ts'
import type { ImportReport, SourceFile } from '../workers/api.ts'
import type { Analysis } from './analysis.svelte.ts'
import { isAbort, message, type Library } from './library.svelte.ts'
import type { Notices } from './notices.svelte.ts'
import type { Pins } from './pins.svelte.ts'
import type { Undo } from './undo.svelte.ts'

/** The way of files or pasted text into the library, up to the question of what to do with them. */
export class Importing {
  readonly #analysis: Analysis
  readonly #library: Library
  readonly #notices: Notices
  readonly #undo: Undo
  readonly #pins: Pins
  #running: AbortController | null = null

  /** What is being read now, or null. */
  progress = $state.raw<Progress | null>(null)
  /** What came out and is shown for a decision or for its problems, or null. */
  report = $state.raw<ImportReport | null>(null)
  /** Whether the report still waits for a decision. */
  undecided = $state(false)

  /** At least half of the new papers are in the open corpus already, by title. */
  readonly matching = $derived.by(() => {
    const report = this.report
    return report !== null && report.papers.length > 0 && report.matches.length * 2 >= report.papers.length
  })
  /** Titles that the open corpus doesn't have. */
  readonly unmatched = $derived.by((): readonly string[] => {
    const matched = setOf(this.report?.matches.map(([imported]) => imported) ?? [])
    return this.report?.papers.filter((_, at) => !matched.has(at)).map(({ title }) => title) ?? []
  })

  constructor(analysis: Analysis, library: Library, notices: Notices, undo: Undo, pins: Pins) {
    this.#analysis = analysis
    this.#library = library
    this.#notices = notices
    this.#undo = undo
    this.#pins = pins
  }

  async readFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return
    await this.#read(async () =>
      Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ),
    )
  }

  async readText(text: string): Promise<void> {
    if (text.trim() === '') return
    const bytes = new TextEncoder().encode(text)
    await this.#read(() => Promise.resolve([{ name: 'Pasted text', bytes }]))
  }

  cancel(): void {
    this.#running?.abort()
    this.#running = null
    this.progress = null
    this.#analysis.cancel()
  }

  closeReport(): void {
    this.report = null
    this.undecided = false
  }

  /** Keeps what was read as a corpus of its own and opens it. */
  async addAsNew(): Promise<void> {
    const { report } = this
    if (!report) return
    this.closeReport()
    const { name, papers } = report
    const added = await this.#library.add({ name, description: '', papers })
    if (added) this.#sayAdded(report)
  }

  /** Gives the open corpus what the matched papers have more, such as their abstracts. */
  async enrich(): Promise<void> {
    const { report } = this
    if (!report) return
    this.closeReport()
    try {
      const record = await this.#analysis.enrich(report)
      const name = /with abstracts$/.test(record.name) ? record.name : `${record.name} with abstracts`
      if (await this.#library.add({ ...record, name }, this.#pins.anchors()))
        this.#notices.info(`${report.matches.length} papers gained what the file has on them.`, {
          label: 'Undo',
          run: () => void this.#undo.undo(),
        })
    } catch (error) {
      if (!isAbort(error)) this.#notices.error(message(error, 'The corpus could not be enriched.'))
    }
  }

  async #read(load: () => Promise<readonly SourceFile[]>): Promise<void> {
    this.cancel()
    const running = new AbortController()
    this.#running = running
    this.progress = { stage: 'Reading', share: null }
    try {
      const files = await load()
      const tell = (progress: Progress): void => {
        if (this.#running === running) this.progress = progress
      }
      const report = await this.#analysis.importFiles(files, tell, running.signal)
      running.signal.throwIfAborted()
      this.progress = null
      this.report = report
      this.undecided = this.matching || report.papers.length === 0
      if (!this.undecided) await this.addAsNew()
    } catch (error) {
      if (!isAbort(error)) this.#notices.error(message(error, 'The file could not be read.'))
    } finally {
      if (this.#running === running) {
        this.#running = null
        this.progress = null
      }
    }
  }

  #sayAdded(report: ImportReport): void {
    const { papers, problems, english, name } = report
    if (english < 0.5)
      this.#notices.warn(
        `The text of ${name} does not read as English. Weft's vocabulary is English, so few or no links will be found.`,
      )
    const count = `${papers.length} ${papers.length === 1 ? 'paper' : 'papers'} added as ${name}.`
    if (problems.length === 0) this.#notices.info(count)
    else
      this.#notices.warn(
        `${count} ${problems.length === 1 ? 'One place' : `${problems.length} places`} could not be used.`,
        {
          label: 'Details',
          run: () => {
            this.report = report
          },
        },
      )
  }
}
