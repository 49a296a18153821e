import { parseConcept } from '../mentions/concept-source.ts'
import { OTHER_FAMILY } from '../mentions/vocabulary-changes.ts'
import { freshId, sameSource, writeConcept } from '../mentions/vocabulary-edits.ts'
import type { Problem } from '../model/problem.ts'
import type { ConceptSource } from '../workers/api.ts'
import type { Analysis } from './analysis.svelte.ts'
import { Trial } from './trial.svelte.ts'
import type { Vocabulary } from './vocabulary.svelte.ts'

/** Stands for a concept that has no id yet: it gets one from its label when it is kept. */
const UNBORN = ''

/** Concepts as they are being written: what is typed stays until it is kept or discarded. */
export class Drafts {
  readonly #vocabulary: Vocabulary
  readonly trial: Trial
  #drafts = $state.raw<readonly ConceptSource[]>([])

  /** What the editor holds: the chosen concept as typed, else as it is; null: none is chosen. */
  readonly current = $derived.by((): ConceptSource | null => {
    const { chosen, concepts } = this.#vocabulary
    return this.#of(chosen) ?? concepts.find(({ id }) => id === chosen) ?? null
  })
  readonly changed = $derived.by((): boolean => this.#of(this.#vocabulary.chosen) !== undefined)
  readonly isNew = $derived.by((): boolean => this.#vocabulary.chosen === UNBORN)
  /** What of it can't be used, with lines in its rules. */
  readonly problems = $derived.by((): readonly Problem[] => {
    const { current } = this
    return current && this.changed ? this.#problemsOf(current) : []
  })

  constructor(vocabulary: Vocabulary, analysis: Analysis) {
    this.#vocabulary = vocabulary
    this.trial = new Trial(analysis)
  }

  has(id: string): boolean {
    return this.#of(id) !== undefined
  }

  /** A new concept is written from now on; one that was begun before goes on. */
  begin(label = '', rules = ''): void {
    const family = this.current?.family ?? this.#vocabulary.families[0] ?? OTHER_FAMILY
    const begun = this.#of(UNBORN)
    const fresh = { id: UNBORN, kind: 'technique' as const, family, label, rules: rules || NEW_RULES }
    if (!begun || label !== '' || rules !== '') this.#put(fresh)
    this.#vocabulary.chosen = UNBORN
    this.follow()
  }

  /** Something was typed. */
  edit(change: Partial<Omit<ConceptSource, 'id'>>): void {
    const { current } = this
    if (!current) return
    const typed = { ...current, ...change }
    const kept = this.#vocabulary.concepts.find(({ id }) => id === typed.id)
    if (kept && sameSource(kept, typed)) this.#drop(typed.id)
    else this.#put(typed)
    this.follow()
  }

  /** Tries out what is typed of the chosen concept. */
  follow(): void {
    const { current, changed } = this
    if (!current || !changed) this.trial.stop()
    else {
      const { shipped, changes } = this.#vocabulary
      this.trial.try(this.#vocabulary.lessons(writeConcept(shipped, changes, this.#born(current))))
    }
  }

  discard(): void {
    const { chosen } = this.#vocabulary
    this.#drop(chosen ?? UNBORN)
    if (chosen === UNBORN) this.#vocabulary.chosen = null
    this.follow()
  }

  /** Makes what is typed part of the vocabulary. */
  async keep(): Promise<void> {
    const { current } = this
    if (!current || !this.changed || this.problems.length > 0) return
    if (!(await this.#vocabulary.write(this.#born(current)))) return
    // What was typed meanwhile is another draft.
    if (this.#of(current.id) === current) this.#drop(current.id)
    this.follow()
  }

  /** Another corpus was opened: its vocabulary is another one. */
  clear(): void {
    this.#drafts = []
    this.trial.stop()
  }

  #problemsOf(source: ConceptSource): readonly Problem[] {
    const { problems } = parseConcept(this.#born(source), this.#vocabulary.ids)
    if (source.label.trim() !== '') return problems
    const message = 'The concept has no label.'
    return [{ file: '', line: null, record: null, message, advice: 'Write what it is called.' }, ...problems]
  }

  #born(source: ConceptSource): ConceptSource {
    const { ids } = this.#vocabulary
    const [label, family] = [source.label.trim(), source.family.trim() || OTHER_FAMILY]
    return { ...source, label, family, id: source.id === UNBORN ? freshId(label, ids) : source.id }
  }

  #of(id: string | null): ConceptSource | undefined {
    return this.#drafts.find((one) => one.id === id)
  }

  #put(draft: ConceptSource): void {
    this.#drafts = [...this.#drafts.filter(({ id }) => id !== draft.id), draft]
  }

  #drop(dropped: string): void {
    this.#drafts = this.#drafts.filter(({ id }) => id !== dropped)
  }
}

const NEW_RULES = 'definition: \nphrases: '
