import { countMarks, failedMarks, readingOf, STARRED, tagOf, type MarkCounts } from '../view/mark-filters.ts'
import { READING_WORDS } from '../view/reading-words.ts'
import type { AppState } from './app-state.svelte.ts'
import type { ActiveFilter, OwnFilters } from './filters.svelte.ts'
import type { Marks } from './marks.svelte.ts'

/** Filtering by what a person keeps about papers, for the filters of the corpus. */
export class MarkFilters implements OwnFilters {
  readonly #app: AppState
  readonly #marks: Marks
  readonly #choices = $derived.by(() => this.#app.view.fields.marks)
  /** Facets that each paper fails; null: no filter is chosen. */
  readonly failed = $derived.by((): Uint8Array | null => {
    const { map } = this.#app.analysis
    if (!map || this.#choices.length === 0) return null
    return failedMarks(map.papers.ids.length, this.#marks.byPaper, this.#choices)
  })
  readonly counts = $derived.by((): MarkCounts | null => {
    const { failed } = this.#app.filters
    return failed && countMarks(failed, this.#marks.byPaper)
  })
  readonly chips = $derived.by((): readonly ActiveFilter[] =>
    this.#choices.map((choice) => ({
      key: `marks:${choice}`,
      ...nameOfChoice(choice),
      colour: null,
      own: true,
      remove: () => {
        this.#app.filters.toggle('marks', choice)
      },
    })),
  )
  readonly starred = $derived.by(() => this.#marks.starred)

  constructor(app: AppState, marks: Marks) {
    this.#app = app
    this.#marks = marks
  }
}

function nameOfChoice(choice: string): Pick<ActiveFilter, 'facet' | 'label'> {
  const tag = tagOf(choice)
  if (tag !== null) return { facet: 'Tag', label: tag }
  const reading = readingOf(choice)
  if (reading) return { facet: 'Reading', label: READING_WORDS[reading] }
  return { facet: 'Mark', label: choice === STARRED ? 'Starred' : 'With a note' }
}
