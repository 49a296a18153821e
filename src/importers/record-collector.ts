import type { Problem } from '../model/problem.ts'
import type { ReadPaper, ReadResult } from './importer.ts'
import { excerpt } from './plain-text.ts'
import { readRecord } from './record.ts'

const refused = true

/** Collects the papers and problems of one file of records. */
export class RecordCollector {
  readonly #papers: ReadPaper[] = []
  readonly #problems: Problem[] = []
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** Reads one record in the words of `readRecord`; `line` is null where only the record's number is known. */
  add(value: unknown, line: number | null, record: number | null): void {
    const { paper, notes } = readRecord(value)
    for (const message of notes) {
      const advice = paper
        ? 'The rest of the paper was kept.'
        : 'Give it a title and, if you can, an abstract.'
      this.#problems.push({ file: this.#file, line, record, message, advice, ...(paper ? {} : { refused }) })
    }
    if (paper) this.#papers.push({ paper, line, record })
  }

  /** Reports a place that can't be read. */
  damaged(message: string, line: number | null, record: number | null): void {
    const advice = 'The other records were kept; mend this place and import the file again.'
    this.#problems.push({ file: this.#file, line, record, message, advice, damaged: true, refused })
  }

  /** Reports lines that belong to no record, those that follow each other at once. */
  strays(lines: readonly { readonly line: number; readonly text: string }[]): void {
    for (const [index, { line, text }] of lines.entries()) {
      if (lines[index - 1]?.line === line - 1) continue
      let last = index
      while (lines[last + 1]?.line === line + last + 1 - index) last++
      const place =
        last === index
          ? `"${excerpt(text)}" belongs`
          : `${last - index + 1} lines from "${excerpt(text)}" on belong`
      this.#problems.push({
        file: this.#file,
        line,
        record: null,
        message: `${place} to no record and ${last === index ? 'was' : 'were'} left out.`,
        advice: 'Nothing is to do unless they are a part of a paper.',
      })
    }
  }

  result(): Pick<ReadResult, 'papers' | 'problems'> {
    return { papers: this.#papers, problems: this.#problems }
  }
}
