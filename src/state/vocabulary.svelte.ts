import { changedSources, NO_CHANGES, parseChanges, storeChanges } from '../mentions/vocabulary-changes.ts'
import type { VocabularyChanges } from '../mentions/vocabulary-changes.ts'
import { problemText } from '../model/problem.ts'
import { setOf } from '../view/lit-nodes.ts'
import type { ConceptSource, Lessons } from '../workers/api.ts'
import type { MadeMaps } from './analysis.svelte.ts'
import type { AppState } from './app-state.svelte.ts'
import { isAbort, message } from './library.svelte.ts'
import type { LibraryStore } from './ports.ts'

/** The vocabulary of the open corpus: what comes with Weft, what a person changed of it, and changing it. */
export class Vocabulary {
  readonly #app: AppState
  readonly #store: () => Promise<LibraryStore>
  readonly #settle: () => Promise<void>
  #digest = ''
  #loading: Promise<void> = Promise.resolve()

  /** The concepts that come with Weft. */
  shipped = $state.raw<readonly ConceptSource[]>([])
  changes = $state.raw<VocabularyChanges>(NO_CHANGES)
  /** The concept that the workbench shows; null: none. */
  chosen = $state.raw<string | null>(null)
  /** Changes are being taken up: the corpus is read by them. */
  busy = $state(false)

  /** All concepts, those out of use too, as they are now. */
  readonly concepts = $derived(changedSources(this.shipped, this.changes))
  readonly ids = $derived(setOf(this.concepts.map(({ id }) => id)))
  /** Ids of concepts out of use. */
  readonly retired = $derived(setOf(this.changes.retired.map(({ id }) => id)))
  readonly families = $derived([...setOf(this.concepts.map(({ family }) => family))])

  /** @param settle makes what the view names so */
  constructor(app: AppState, store: () => Promise<LibraryStore>, settle: () => Promise<void>) {
    this.#app = app
    this.#store = store
    this.#settle = settle
  }

  /** Takes up the vocabulary of the open corpus. */
  async follow(): Promise<void> {
    const digest = this.#app.analysis.map?.digest
    if (digest === undefined) return
    if (digest !== this.#digest) {
      this.#digest = digest
      this.#loading = this.#load(digest)
    }
    await this.#loading
  }

  /** The concept as it came with Weft; undefined: it is one's own, or one starts from nothing. */
  original(id: string): ConceptSource | undefined {
    return this.changes.base === 'shipped' ? this.shipped.find((one) => one.id === id) : undefined
  }

  /**
   * Takes up changes: the corpus is read by them, the map made anew, all kept; undo takes it back.
   * @param label what was done, such as `Retire KV cache`
   * @param shown the concept that the workbench shows when this is undone or done again
   * @returns false: cancelled, or not possible (said so); nothing has changed then
   */
  async commit(label: string, changes: VocabularyChanges, shown: string | null): Promise<boolean> {
    if (this.busy) return false
    const { analysis, undo, view } = this.#app
    const [digest, before] = [this.#digest, this.changes]
    const madeBefore = analysis.made()
    if (!(await this.#put(digest, changes, null))) return false
    const madeAfter = analysis.made()
    this.chosen = shown
    undo.add({
      label,
      undo: async () => {
        await this.#put(digest, before, madeBefore)
      },
      redo: async () => {
        await this.#put(digest, changes, madeAfter)
      },
      show: () => {
        if (this.#digest !== digest) return
        this.chosen = shown
        view.set({ panel: 'vocabulary' })
      },
    })
    return true
  }

  /** Lessons of the open corpus with these changes of the vocabulary. */
  lessons(changes: VocabularyChanges): Lessons {
    return { ...this.#app.analysis.lessons, vocabularies: storeChanges(changes) }
  }

  async #put(digest: string, changes: VocabularyChanges, known: MadeMaps | null): Promise<boolean> {
    const { analysis, library, notices, search } = this.#app
    this.busy = true
    try {
      if (analysis.map?.digest === digest) {
        await library.teach(this.lessons(changes), known)
        if (this.#digest === digest) this.changes = changes
        await this.#settle()
        search.renew()
      }
      await this.#keep(digest, changes)
      return true
    } catch (error) {
      if (!isAbort(error)) notices.error(message(error, 'The papers could not be read by this vocabulary.'))
      return false
    } finally {
      this.busy = false
    }
  }

  async #keep(digest: string, changes: VocabularyChanges): Promise<void> {
    try {
      await (await this.#store()).saveBelonging(digest, 'vocabularies', storeChanges(changes))
    } catch (error) {
      const lost = 'The vocabulary holds until the page is closed: it was not stored.'
      this.#app.notices.warn(message(error, lost))
    }
  }

  async #load(digest: string): Promise<void> {
    const { analysis, notices } = this.#app
    this.chosen = null
    this.changes = NO_CHANGES
    const { changes, problems } = parseChanges(analysis.lessons.vocabularies, 'library')
    for (const problem of problems) notices.warn(problemText(problem))
    const shipped = await analysis.shippedConcepts()
    if (this.#digest !== digest) return
    this.shipped = shipped
    this.changes = changes
  }
}
