import {
  parseCorrections,
  sameWords,
  storeCorrections,
  withCorrection,
  withoutCorrection,
  type Correction,
} from '../model/correction.ts'
import { problemText } from '../model/problem.ts'
import type { AppState } from './app-state.svelte.ts'
import { message } from './failures.ts'
import type { LibraryStore } from './ports.ts'

/** What the user corrects of the words that links rest on: kept with the corpus and applied after each reading. */
export class Corrections {
  readonly #app: AppState
  readonly #store: () => Promise<LibraryStore>
  readonly #read = $derived.by(() => parseCorrections(this.#app.analysis.lessons.corrections, 'library'))
  readonly all = $derived.by(() => this.#read.corrections)

  constructor(app: AppState, store: () => Promise<LibraryStore>) {
    this.#app = app
    this.#store = store
    for (const problem of this.#read.problems) app.notices.warn(problemText(problem))
  }

  /** What was said of exactly these words; null: nothing. */
  said(words: Correction): Correction | null {
    return this.all.find((one) => sameWords(one, words)) ?? null
  }

  /** Says something about words, in place of what was said of them before. */
  async say(correction: Correction): Promise<void> {
    await this.#change(this.#labelOf(correction), withCorrection(this.all, correction), correction)
  }

  async takeBack(correction: Correction): Promise<void> {
    const label = `Take back: ${this.#labelOf(correction)}`
    await this.#change(label, withoutCorrection(this.all, correction), correction)
  }

  /** Selects the link that a correction is about, or its paper when there is no link (any more). */
  show({ paper, concept }: Correction): void {
    const { analysis, library, selection } = this.#app
    const node = analysis.index?.nodeOf.get(`paper:${library.aliases.get(paper) ?? paper}`)
    const other = analysis.index?.nodeOf.get(`concept:${concept}`)
    const { map } = analysis
    if (!map || node === undefined) return
    const at = other === undefined ? -1 : other - map.papers.ids.length
    const hasLink = map.links.paper.some((one, link) => one === node && map.links.concept[link] === at)
    if (hasLink) selection.selectLink(node, at)
    else this.#app.show(node)
  }

  #labelOf({ concept, words, verdict, marked }: Correction): string {
    const label = this.#app.analysis.map?.concepts.find(({ id }) => id === concept)?.label ?? concept
    const quoted = `“${words.map(({ text }) => text).join(' … ')}”`
    if (verdict === 'not') return `${quoted} is not ${label}`
    if (marked) return `Mark ${quoted} as ${label}`
    return verdict === 'background'
      ? `${quoted} is only background of ${label}`
      : `${quoted} is core of ${label}`
  }

  async #change(label: string, after: readonly Correction[], about: Correction): Promise<void> {
    const { analysis, undo, notices } = this.#app
    const digest = analysis.map?.digest
    if (digest === undefined) return
    const before = this.all
    undo.add({
      label,
      undo: () => this.#put(digest, before),
      redo: () => this.#put(digest, after),
      show: () => {
        if (analysis.map?.digest === digest) this.show(about)
      },
    })
    notices.info(`${label}.`, { label: 'Undo', run: () => void undo.undo() })
    await this.#put(digest, after)
  }

  /** Keeps the corrections of a corpus, and applies them if it is the open one. */
  async #put(digest: string, corrections: readonly Correction[]): Promise<void> {
    await Promise.all([this.#keep(digest, corrections), this.#apply(digest, corrections)])
  }

  async #keep(digest: string, corrections: readonly Correction[]): Promise<void> {
    try {
      const stored = storeCorrections(corrections)
      await (await this.#store()).saveBelonging(digest, 'corrections', stored)
    } catch (error) {
      this.#app.library.unkept(error, 'The correction holds until the page is closed')
    }
  }

  async #apply(digest: string, corrections: readonly Correction[]): Promise<void> {
    const { analysis, notices, search } = this.#app
    if (analysis.map?.digest !== digest) return
    try {
      await analysis.correct(storeCorrections(corrections))
      search.renew()
    } catch (error) {
      notices.error(message(error, 'The correction could not be applied.'))
    }
  }
}
