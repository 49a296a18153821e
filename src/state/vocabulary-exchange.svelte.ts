import type { Problem } from '../model/problem.ts'
import {
  type Choice,
  compareVocabularies,
  mergeVocabulary,
  type VocabularyComparison,
} from '../mentions/vocabulary-merge.ts'
import { tableOfConcepts } from '../mentions/vocabulary-table.ts'
import { slug } from '../view/corpus-index.ts'
import type { ReadVocabulary } from '../workers/api.ts'
import type { AppState } from './app-state.svelte.ts'
import { message } from './failures.ts'
import type { Vocabulary } from './vocabulary.svelte.ts'

/** Vocabularies that come from files and go into files. */
export class VocabularyExchange {
  readonly #app: AppState
  readonly #vocabulary: Vocabulary
  /** What was read from a file, until it is taken up or left. */
  #read = $state.raw<ReadVocabulary | null>(null)
  #choices = $state.raw<readonly (readonly [id: string, choice: Choice])[]>([])

  readonly name = $derived.by((): string => this.#read?.name ?? '')
  readonly count = $derived.by((): number => this.#read?.concepts.length ?? 0)
  readonly problems = $derived.by((): readonly Problem[] => this.#read?.problems ?? [])
  /** What the file has beside the vocabulary of the open corpus; null: no file was read. */
  readonly comparison = $derived.by((): VocabularyComparison | null => {
    const { shipped, changes } = this.#vocabulary
    return this.#read && compareVocabularies(shipped, changes, this.#read.concepts)
  })

  constructor(app: AppState, vocabulary: Vocabulary) {
    this.#app = app
    this.#vocabulary = vocabulary
  }

  async read(file: File): Promise<void> {
    const { analysis, notices } = this.#app
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const read = await analysis.readVocabulary({ name: file.name, bytes }, [...this.#vocabulary.ids])
      this.#choices = []
      this.#read = read
    } catch (error) {
      notices.error(message(error, `The file ${file.name} could not be read.`))
    }
  }

  choiceOf(id: string): Choice {
    return this.#choices.find(([one]) => one === id)?.[1] ?? 'mine'
  }

  choose(ids: readonly string[], choice: Choice): void {
    const others = this.#choices.filter(([id]) => !ids.includes(id))
    this.#choices = [...others, ...ids.map((id) => [id, choice] as const)]
  }

  leave(): void {
    this.#read = null
  }

  /** Adds what is new in the file, and of what both have what was chosen. */
  async merge(): Promise<void> {
    const { shipped, changes } = this.#vocabulary
    if (!this.comparison) return
    const merged = mergeVocabulary(shipped, changes, this.comparison, (id) => this.choiceOf(id))
    if (await this.#vocabulary.commit(`Add the vocabulary ${this.name}`, merged, null)) this.leave()
  }

  /** Reads by the concepts of the file and no others. */
  async replace(): Promise<void> {
    if (!this.#read) return
    const changes = { base: 'empty' as const, written: this.#read.concepts, retired: [] }
    if (await this.#vocabulary.commit(`Read by the vocabulary ${this.name}`, changes, null)) this.leave()
  }

  /** Saves the concepts in use. */
  async save(format: 'json' | 'csv'): Promise<void> {
    const { concepts, retired } = this.#vocabulary
    const used = concepts.filter(({ id }) => !retired.has(id))
    const name = `${slug(this.#app.analysis.map?.name ?? '') || 'weft'}-vocabulary.${format}`
    if (format === 'json') {
      const file = { format: 'weft-vocabulary', version: 1, concepts: used }
      this.#app.exporting.text(name, `${JSON.stringify(file, null, 2)}\n`)
    } else {
      const { BYTE_ORDER_MARK, csvLine } = await import('../exporters/csv.ts')
      this.#app.exporting.text(name, BYTE_ORDER_MARK + tableOfConcepts(used).map(csvLine).join(''))
    }
  }
}
