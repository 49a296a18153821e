import type { Problem } from '../model/problem.ts'
import type { ReadPaper } from './importer.ts'
import { readRecord } from './record.ts'

/** Collects papers and problems of one file of JSON records. */
export class RecordCollector {
  readonly papers: ReadPaper[] = []
  readonly problems: Problem[] = []

  constructor(private readonly file: string) {}

  /** Reads one record; `line` is null where only the record's number is known. */
  add(value: unknown, line: number | null, record: number): void {
    const { paper, notes } = readRecord(value)
    for (const message of notes) {
      const advice = paper
        ? 'The rest of the paper was kept.'
        : 'Give it a "title" and, if you can, an "abstract".'
      this.problems.push({ file: this.file, line, record, message, advice })
    }
    if (paper) this.papers.push({ paper, line, record })
  }

  /** Reports text that is no JSON. */
  damaged(message: string, line: number, record: number | null): void {
    const advice = 'The other records were kept; mend this place and import the file again.'
    this.problems.push({ file: this.file, line, record, message, advice, damaged: true })
  }
}
