import Papa from 'papaparse'
import type { Importer, Pace, Reading, ReadResult } from './importer.ts'
import { lineEnds } from './line-ends.ts'
import { RecordCollector } from './record-collector.ts'
import { addRows, MOST_COLUMNS, namesPapers, type TableRow, understandTable } from './table.ts'

const rowsPerSlice = 1_000
const delimiters = [',', '\t', ';', '|']

/** CSV and TSV: delimiter and quotes are found, columns recognised by name. */
export const csv: Importer = {
  id: 'csv',
  label: 'Table (CSV or TSV)',
  recognises: (text, name) => {
    const { data } = Papa.parse<string[]>(text.slice(0, 50_000), {
      preview: 2,
      delimitersToGuess: delimiters,
    })
    const [head, next] = data
    if (!head || head.length < 2 || head.length > MOST_COLUMNS) return false
    return namesPapers(head) || (/\.(?:csv|tsv|tab)$/i.test(name) && (next === undefined || next.length > 1))
  },
  read,
}

async function read(text: string, file: string, pace: Pace, reading: Reading = {}): Promise<ReadResult> {
  const records = new RecordCollector(file)
  const rows = csvRows(text)
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  if (widest > MOST_COLUMNS) {
    records.damaged(
      `The table has ${widest} columns; more than ${MOST_COLUMNS} are no table of papers.`,
      1,
      null,
    )
    return records.result()
  }
  const { hasHeader, ...table } = understandTable(rows, file)
  const mapping = reading.mapping ?? table.mapping
  if (mapping.title === undefined) {
    records.damaged('No column of this table was understood as the titles.', 1, null)
    return { ...records.result(), tables: [table] }
  }
  const content = rows.slice(hasHeader ? 1 : 0)
  for (let from = 0; from < content.length; from += rowsPerSlice) {
    addRows(records, content.slice(from, from + rowsPerSlice), mapping, from + 1)
    await pace(from / content.length)
  }
  return { ...records.result(), tables: [{ ...table, mapping }] }
}

/** The rows with the lines where they begin: quoted cells may hold line ends. */
export function csvRows(text: string): TableRow[] {
  const rows: TableRow[] = []
  let [line, counted] = [1, 0]
  Papa.parse<string[]>(text, {
    delimitersToGuess: delimiters,
    skipEmptyLines: true,
    step: ({ data, meta }) => {
      for (; text[counted] === '\n' || text[counted] === '\r'; counted++) if (text[counted] === '\n') line++
      rows.push({ cells: data.map(withoutGuard), line })
      line += lineEnds(text, counted, meta.cursor)
      counted = meta.cursor
    },
  })
  return rows
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula, as Weft and others write it. */
function withoutGuard(cell: string): string {
  return /^'\s*[=+\-@]/.test(cell) ? cell.slice(1) : cell
}
