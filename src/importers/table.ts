import { columnsByName, normalName, type PaperField, paperFields } from './field-names.ts'
import { withoutMarkup } from './markup.ts'
import type { PaperRecord } from './record-forms.ts'
import type { RecordCollector } from './record-collector.ts'

/** Which column (0-based) gives which field of a paper. */
export type ColumnMapping = Readonly<Partial<Record<PaperField, number>>>

/** What a person needs to see to correct how the columns were understood. */
export interface TablePreview {
  readonly file: string
  /** Names of the columns; `Column 3` where the table names none. */
  readonly columns: readonly string[]
  /** The first rows under the names. */
  readonly rows: readonly (readonly string[])[]
  readonly mapping: ColumnMapping
  /** Whether the names of the columns said plainly which is which. */
  readonly sure: boolean
}

export interface TableRow {
  readonly cells: readonly string[]
  /** 1-based line of the file, or null. */
  readonly line: number | null
}

const PREVIEW_ROWS = 5
const PREVIEW_CELL = 200
/** More columns are no table of papers. */
export const MOST_COLUMNS = 1_000
/** Rows looked at to tell columns by their content. */
const SAMPLE = 50

/**
 * How the columns of a table are understood: by their names in the first row, or, where these say nothing, by what
 * stands in them (the longest texts are abstracts, shorter ones of several words titles, four digits years).
 */
export function understandTable(
  rows: readonly TableRow[],
  file: string,
): TablePreview & { readonly hasHeader: boolean } {
  const head = rows[0]?.cells ?? []
  const byName = columnsByName(head)
  const hasHeader = Object.keys(byName).length >= 2 || byName.title !== undefined
  const content = rows.slice(hasHeader ? 1 : 0)
  const width = rows.slice(0, SAMPLE).reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const mapping = byName.title !== undefined ? byName : { ...byContent(content, width), ...byName }
  return {
    file,
    columns: Array.from(
      { length: width },
      (_, column) => (hasHeader && head[column]) || `Column ${column + 1}`,
    ),
    rows: content.slice(0, PREVIEW_ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, PREVIEW_CELL))),
    mapping,
    sure: byName.title !== undefined,
    hasHeader,
  }
}

/** Adds the papers of some rows to a collection; blank rows are passed over. */
export function addRows(
  records: RecordCollector,
  rows: readonly TableRow[],
  mapping: ColumnMapping,
  firstRecord: number,
): void {
  for (const [index, { cells, line }] of rows.entries())
    if (cells.some((cell) => cell.trim() !== ''))
      records.add(recordOf(cells, mapping), line, firstRecord + index)
}

function recordOf(cells: readonly string[], mapping: ColumnMapping): PaperRecord {
  const record: PaperRecord = {}
  for (const field of paperFields) {
    const column = mapping[field]
    const value = column === undefined ? '' : (cells[column] ?? '').trim()
    if (value === '' || /^(?:\[no [a-z ]+ available\]|n\/a|null|none|nan|-)$/i.test(value)) continue
    record[field] = field === 'title' || field === 'abstract' ? withoutMarkup(value) : value
  }
  if (typeof record['url'] === 'string') record['url'] = /https?:\/\/[^\s;|]+/.exec(record['url'])?.[0]
  if (typeof record['code'] === 'string') record['code'] = /https?:\/\/[^\s;|]+/.exec(record['code'])?.[0]
  return record
}

function byContent(rows: readonly TableRow[], width: number): ColumnMapping {
  const sample = rows.slice(0, SAMPLE)
  const columns = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, column) => {
    const cells = sample.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== '')
    const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0) / Math.max(1, cells.length)
    const years = cells.filter((cell) => /^(?:19|20)\d\d(?:-\d\d.*)?$/.test(cell)).length
    return { column, words, isYear: cells.length > 0 && years > 0.7 * cells.length }
  })
  const texts = columns.filter(({ isYear, words }) => !isYear && words >= 3).sort((a, b) => b.words - a.words)
  const abstract = texts.find(({ words }) => words >= 30)
  const title = texts.find((one) => one !== abstract)
  const year = columns.find(({ isYear }) => isYear)
  return {
    ...(title ? { title: title.column } : {}),
    ...(abstract ? { abstract: abstract.column } : {}),
    ...(year ? { year: year.column } : {}),
  }
}

/** Whether a first row reads as the names of a table of papers. */
export function namesPapers(cells: readonly string[]): boolean {
  const names = cells.map(normalName)
  return cells.length > 1 && columnsByName(names).title !== undefined
}
