import { changedSources, NO_CHANGES, parseChanges, storeChanges } from '../mentions/vocabulary-changes.ts'
import type { VocabularyChanges } from '../mentions/vocabulary-changes.ts'
import {
  addTerms,
  forgetConcept,
  freshId,
  mergeConcepts,
  restoreConcept,
  retireConcept,
  type RuleItem,
  ruleItems,
  splitConcept,
  withPhrase,
  writeConcept,
} from '../mentions/vocabulary-edits.ts'
import type { Anchors } from '../model/anchors.ts'
import type { ConceptKind } from '../model/concept.ts'
import { problemText } from '../model/problem.ts'
import { setOf } from '../view/lit-nodes.ts'
import type { ConceptSource, Lessons } from '../workers/api.ts'
import type { MadeMaps } from './analysis.svelte.ts'
import type { AppState } from './app-state.svelte.ts'
import { Drafts } from './drafts.svelte.ts'
import { isAbort, message } from './failures.ts'
import { VocabularyExchange } from './vocabulary-exchange.svelte.ts'
import type { LibraryStore } from './ports.ts'

export type { ConceptConflict } from '../mentions/vocabulary-merge.ts'

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
  /** The tab of the workbench. */
  section = $state('concepts')
  /** Changes are being taken up: the corpus is read by them. */
  busy = $state(false)

  /** All concepts, those out of use too, as they are now. */
  readonly concepts = $derived(changedSources(this.shipped, this.changes))
  readonly ids = $derived(setOf(this.concepts.map(({ id }) => id)))
  /** Ids of concepts out of use. */
  readonly retired = $derived(setOf(this.changes.retired.map(({ id }) => id)))
  readonly families = $derived([...setOf(this.concepts.map(({ family }) => family))])

  readonly drafts: Drafts
  readonly exchange: VocabularyExchange

  /** @param settle makes what the view names so */
  constructor(app: AppState, store: () => Promise<LibraryStore>, settle: () => Promise<void>) {
    this.#app = app
    this.#store = store
    this.#settle = settle
    this.drafts = new Drafts(this, app.analysis)
    this.exchange = new VocabularyExchange(app, this)
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

  /** Whether a shipped concept was written anew. */
  isEdited(id: string): boolean {
    return this.changes.written.some((one) => one.id === id)
  }

  /** Each phrase and cue that reveals a concept. */
  itemsOf(source: ConceptSource): readonly RuleItem[] {
    return ruleItems(source)
  }

  labelOf(id: string): string {
    return this.concepts.find((one) => one.id === id)?.label ?? id
  }

  /** Writes a concept, new or in place of the one with its id. */
  async write(source: ConceptSource): Promise<boolean> {
    const verb = this.ids.has(source.id) ? 'Edit' : 'Add'
    return this.commit(`${verb} ${source.label}`, writeConcept(this.shipped, this.changes, source), source.id)
  }

  /** Makes a concept of each term, revealed by the term itself. */
  async addTerms(terms: readonly string[], kind: ConceptKind): Promise<boolean> {
    const changes = addTerms(this.shipped, this.changes, terms, kind)
    const [only] = terms
    return this.commit(terms.length === 1 ? `Add ${only ?? ''}` : `Add ${terms.length} terms`, changes, null)
  }

  /** Lets a phrase reveal a concept too. */
  async addPhrase(id: string, phrase: string): Promise<boolean> {
    const source = this.concepts.find((one) => one.id === id)
    return source !== undefined && this.write(withPhrase(source, phrase))
  }

  async retire(id: string): Promise<boolean> {
    return this.commit(`Retire ${this.labelOf(id)}`, retireConcept(this.changes, id), id)
  }

  async restore(id: string): Promise<boolean> {
    return this.commit(`Restore ${this.labelOf(id)}`, restoreConcept(this.changes, id), id)
  }

  /** As if the concept had never been written. */
  async forget(id: string): Promise<boolean> {
    const shipped = this.original(id)
    const label = shipped ? `Take back the edits of ${shipped.label}` : `Delete ${this.labelOf(id)}`
    return this.commit(label, forgetConcept(this.changes, id), shipped ? id : null)
  }

  async merge(id: string, into: string): Promise<boolean> {
    const label = `Merge ${this.labelOf(id)} into ${this.labelOf(into)}`
    return this.commit(label, mergeConcepts(this.shipped, this.changes, id, into), into)
  }

  /** Moves some of what reveals a concept to a new one. */
  async split(source: ConceptSource, moved: readonly RuleItem[], label: string): Promise<boolean> {
    const fresh = { id: freshId(label, this.ids), label }
    const changes = splitConcept(source, moved, fresh).reduce(
      (all, one) => writeConcept(this.shipped, all, one),
      this.changes,
    )
    return this.commit(`Split ${label} from ${source.label}`, changes, fresh.id)
  }

  /** What a person starts from; concepts that they wrote stay. */
  async startFrom(base: VocabularyChanges['base']): Promise<boolean> {
    if (base === this.changes.base) return false
    const label = base === 'empty' ? 'Start with an empty vocabulary' : 'Start with the vocabulary of Weft'
    return this.commit(label, { ...this.changes, base }, null)
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
      let anchors: Anchors | null = null
      if (analysis.map?.digest === digest) {
        anchors = await library.teach(this.lessons(changes), known)
        if (this.#digest === digest) this.changes = changes
        await this.#settle()
        search.renew()
      }
      await this.#keep(digest, changes, anchors)
      return true
    } catch (error) {
      if (!isAbort(error)) notices.error(message(error, 'The papers could not be read by this vocabulary.'))
      return false
    } finally {
      this.busy = false
    }
  }

  async #keep(digest: string, changes: VocabularyChanges, anchors: Anchors | null): Promise<void> {
    try {
      const store = await this.#store()
      await store.saveBelonging(digest, 'vocabularies', storeChanges(changes), anchors)
    } catch (error) {
      this.#app.library.unkept(error, 'The vocabulary holds until the page is closed')
    }
  }

  async #load(digest: string): Promise<void> {
    const { analysis, notices } = this.#app
    this.chosen = null
    this.drafts.clear()
    this.changes = NO_CHANGES
    const { changes, problems } = parseChanges(analysis.lessons.vocabularies, 'library')
    for (const problem of problems) notices.warn(problemText(problem))
    const shipped = await analysis.shippedConcepts()
    if (this.#digest !== digest) return
    this.shipped = shipped
    this.changes = changes
  }
}
