import type { Field, Paper } from '../../model/paper.ts'
import { fieldText, textField } from '../../model/paper.ts'
import { termRuns } from './term-runs.ts'

/** The words of all runs of a corpus, one after the other, as columns of equal length; -1 between runs. */
export interface WordColumns {
  /** Numbers of words, or -1. */
  readonly word: number[]
  readonly paper: number[]
  readonly start: number[]
  readonly end: number[]
  readonly field: Field[]
  /** Words by number, in their normal form. */
  readonly words: string[]
  /** By number of the word. */
  readonly generic: boolean[]
}

export function emptyColumns(): WordColumns {
  return { word: [], paper: [], start: [], end: [], field: [], words: [], generic: [] }
}

/** Adds the runs of a paper's title and text. */
export function addPaper(
  columns: WordColumns,
  numbers: Map<string, number>,
  paper: Paper,
  index: number,
): void {
  const text = textField(paper)
  for (const field of text ? (['title', text] as const) : (['title'] as const)) {
    for (const run of termRuns(fieldText(paper, field))) {
      for (const { word, generic, span } of run) {
        let number = numbers.get(word)
        if (number === undefined) {
          number = columns.words.push(word) - 1
          numbers.set(word, number)
          columns.generic.push(generic)
        }
        add(columns, number, index, field, span)
      }
      add(columns, -1, index, field, [0, 0])
    }
  }
}

function add(
  { word, paper, start, end, field }: WordColumns,
  number: number,
  index: number,
  of: Field,
  [from, to]: readonly [number, number],
): void {
  word.push(number)
  paper.push(index)
  start.push(from)
  end.push(to)
  field.push(of)
}
