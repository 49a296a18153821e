import type { Reading } from '../importers/importer.ts'
import type { Progress } from '../model/anchors.ts'
import { countWords } from '../view/count-words.ts'
import { setOf } from '../view/lit-nodes.ts'
import type { ImportReport, Merge, Readings, SourceFile } from '../workers/api.ts'
import { takeTurn } from '../workers/pace.ts'
import type { Analysis } from './analysis.svelte.ts'
import { isAbort, message } from './failures.ts'
import type { Library } from './library.svelte.ts'
import type { Notices } from './notices.svelte.ts'
import type { Papers } from './papers.svelte.ts'
import type { Projects } from './projects.svelte.ts'
import type { Undo } from './undo.svelte.ts'

/** Where imported papers go: into a corpus of their own, or to those of the open one. */
export type ImportTarget = 'new' | 'open'

export interface ImportingSources {
  readonly analysis: Analysis
  readonly library: Library
  readonly notices: Notices
  readonly undo: Undo
  readonly projects: () => Promise<Projects>
  readonly papers: () => Promise<Papers>
}

/** The way of files or pasted text into the library, up to the question of what to do with them. */
export class Importing {
  readonly #from: ImportingSources
  #running: AbortController | null = null
  #files: readonly SourceFile[] = []
  #readings: Readings = {}

  /** What is being read now, or null. */
  progress = $state.raw<Progress | null>(null)
  /** What came out and is shown for a decision or for its problems, or null. */
  report = $state.raw<ImportReport | null>(null)
  /** Papers that became one with copies of theirs, for the report that tells of that. */
  merged = $state.raw<readonly Merge[]>([])
  /** Whether the report still waits for a decision. */
  undecided = $state(false)

  /** At least half of the new papers are in the open corpus already. */
  readonly matching = $derived.by(() => {
    const report = this.report
    return (
      report !== null &&
      !report.project &&
      report.papers.length > 0 &&
      report.matches.length * 2 >= report.papers.length
    )
  })
  /** Titles that the open corpus doesn't have. */
  readonly unmatched = $derived.by((): readonly string[] => {
    const matched = setOf(this.report?.matches.map(([imported]) => imported) ?? [])
    return this.report?.papers.filter((_, at) => !matched.has(at)).map(({ title }) => title) ?? []
  })

  constructor(from: ImportingSources) {
    this.#from = from
  }

  async readFiles(files: readonly File[], target: ImportTarget = 'new'): Promise<void> {
    if (files.length === 0) return
    await this.#read(
      async () =>
        Promise.all(
          files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
        ),
      target,
    )
  }

  async readText(text: string, target: ImportTarget = 'new'): Promise<void> {
    if (text.trim() === '') return
    const bytes = new TextEncoder().encode(text)
    await this.#read(() => Promise.resolve([{ name: 'Pasted text', bytes }]), target)
  }

  /** Reads the files of the report again, one of them in another way. The report waits for a decision from then on. */
  async readAgain(file: string, reading: Reading): Promise<void> {
    this.#readings = { ...this.#readings, [file]: reading }
    const report = await this.#import(() => Promise.resolve(this.#files))
    if (!report) return
    this.report = report
    this.undecided = true
  }

  /** How a person wants a file to be read. */
  readingOf(file: string): Reading {
    return this.#readings[file] ?? {}
  }

  cancel(): void {
    this.#running?.abort()
    this.#running = null
    this.progress = null
    this.#from.analysis.cancel()
  }

  closeReport(): void {
    this.report = null
    this.merged = []
    this.undecided = false
    this.#files = []
  }

  /** Keeps what was read as a corpus of its own and opens it. */
  async addAsNew(): Promise<void> {
    const { report } = this
    if (!report) return
    this.closeReport()
    const { name, papers, digest } = report
    // Taking thousands of papers in was one task of the page; sending them on is another.
    await takeTurn()
    const added = await this.#from.library.add({ name, description: '', papers, digest })
    if (added) this.#sayAdded(report, `${countWords(papers.length, 'paper')} added as ${name}.`)
  }

  /** Opens the project that was read, in place of what is kept of its papers. */
  async openProject(): Promise<void> {
    const { report } = this
    if (!report) return
    this.closeReport()
    const opened = await (await this.#from.projects()).open(report)
    if (opened) this.#sayAdded(report, `The project ${report.name} is open as it was saved.`)
  }

  /** Adds what was read to the open corpus: newcomers at its end, and to its own papers what the files have more. */
  async addToOpen(): Promise<void> {
    await this.#combine(true)
  }

  /** Gives the open corpus what the matched papers have more, such as their abstracts. */
  async enrich(): Promise<void> {
    await this.#combine(false)
  }

  async #combine(append: boolean): Promise<void> {
    const { report } = this
    if (!report) return
    this.closeReport()
    const done = await (await this.#from.papers()).combine(report, append)
    if (done) this.#sayAdded(report, done.sentence, done.merged)
  }

  async #read(load: () => Promise<readonly SourceFile[]>, target: ImportTarget): Promise<void> {
    this.#readings = {}
    const report = await this.#import(load)
    if (!report) return
    this.report = report
    if (report.project && target === 'new') {
      this.undecided =
        report.papers.length === 0 || (await (await this.#from.projects()).wouldReplace(report))
      if (!this.undecided) await this.openProject()
      return
    }
    const unsure = report.sources.some(({ tables }) => tables.some(({ sure }) => !sure))
    this.undecided = report.papers.length === 0 || unsure || (this.matching && target === 'new')
    if (!this.undecided) await (target === 'new' ? this.addAsNew() : this.addToOpen())
  }

  /** Null: cancelled, overtaken or not readable (said so). */
  async #import(load: () => Promise<readonly SourceFile[]>): Promise<ImportReport | null> {
    this.cancel()
    const running = new AbortController()
    this.#running = running
    this.progress = { stage: 'Reading', share: null }
    try {
      this.#files = await load()
      const tell = (progress: Progress): void => {
        if (this.#running === running) this.progress = progress
      }
      const report = await this.#from.analysis.importFiles(this.#files, this.#readings, tell, running.signal)
      running.signal.throwIfAborted()
      return report
    } catch (error) {
      if (!isAbort(error)) this.#from.notices.error(message(error, 'The file could not be read.'))
      return null
    } finally {
      if (this.#running === running) {
        this.#running = null
        this.progress = null
      }
    }
  }

  /** Makes two papers again of two that the report tells of. */
  async part(merge: Merge): Promise<void> {
    if (await (await this.#from.papers()).part(merge))
      this.merged = this.merged.filter((one) => one !== merge)
  }

  #sayAdded(report: ImportReport, sentence: string, merged: readonly Merge[] = []): void {
    const { problems, english, name } = report
    if (english < 0.5)
      this.#from.notices.warn(
        `The text of ${name} does not read as English. Weft's vocabulary is English, so few or no links will be found.`,
      )
    const details = {
      label: 'Details',
      run: () => {
        this.report = report
        this.merged = merged
      },
    }
    const places = problems.length === 1 ? 'One place' : `${problems.length} places`
    const refused = problems.filter(({ refused }) => refused).length
    if (problems.length === 0)
      this.#from.notices.info(sentence, merged.length > 0 ? details : this.#from.undo.button())
    else if (refused === 0) this.#from.notices.warn(`${sentence} ${places} could not be used.`, details)
    else this.#from.notices.warn(`${sentence} ${countWords(refused, 'record')} refused.`, details)
  }
}
