import type { CorpusMap } from '../model/corpus-map.ts'
import { countWords } from './count-words.ts'
import type { ViewState } from './view-state.ts'

export const MATRIX_KINDS = [
  { id: 'domains-techniques', label: 'Domains by techniques', row: 'Domain', column: 'Technique' },
  { id: 'techniques-techniques', label: 'Techniques by techniques', row: 'Technique', column: 'Technique' },
  { id: 'techniques-years', label: 'Techniques by years', row: 'Technique', column: 'Year' },
] as const

/** A row or column: a concept of the vocabulary, or a year. */
interface Line {
  readonly of: number
}

export type MatrixWords = (typeof MATRIX_KINDS)[number]

export function wordsOf(kind: ViewState['matrix']): MatrixWords {
  return MATRIX_KINDS.find(({ id }) => id === kind) ?? MATRIX_KINDS[0]
}

export function rowLabel(map: CorpusMap, row: Line | undefined): string {
  return map.concepts[row?.of ?? -1]?.label ?? ''
}

export function columnLabel(map: CorpusMap, kind: ViewState['matrix'], column: Line | undefined): string {
  return kind === 'techniques-years' ? String(column?.of ?? '') : rowLabel(map, column)
}

/** An expected count for people: one place, two when small. */
export function expectedWords(expected: number): string {
  if (expected >= 100) return Math.round(expected).toLocaleString('en')
  return expected.toFixed(expected > 0 && expected < 0.1 ? 2 : 1)
}

/** What a cell holds, as it is read aloud after the names of its row and column. */
export function cellWords(count: number, expected: number, departs: number): string {
  const papers = count === 0 ? 'no papers' : countWords(count, 'paper')
  const verdict = departs === 0 ? 'unsure' : departs > 0 ? 'more than chance' : 'fewer than chance'
  return `${papers}, ${expectedWords(expected)} expected, ${verdict}`
}

/** How sure a departure is, as a sentence. */
export function verdictWords(departs: number): string {
  if (departs === 0) return 'Unsure: chance alone explains it.'
  return departs > 0 ? 'More than chance explains.' : 'Fewer than chance explains.'
}
