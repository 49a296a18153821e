import { unzip } from './archive.ts'
import type { Pace, Reading, ReadResult } from './importer.ts'
import { RecordCollector } from './record-collector.ts'
import { addRows, MOST_COLUMNS, type TableRow, understandTable } from './table.ts'
import { attributeOf, child, children, parseXml, textOf, type XmlElement } from './xml.ts'

const MOST_BYTES = 300_000_000
const rowsPerSlice = 1_000

/** One sheet of a workbook: its name and the path of its part. */
interface Sheet {
  readonly name: string
  readonly path: string
}

export interface WorkbookResult extends ReadResult {
  /** Names of all sheets, so that another one can be chosen. */
  readonly sheets: readonly string[]
}

/** Whether the paths of a zip archive are those of an Excel workbook. */
export function isWorkbook(paths: Iterable<string>): boolean {
  return [...paths].includes('xl/workbook.xml')
}

/**
 * Reads papers from one sheet of an Excel workbook (Office Open XML, ECMA-376): values as shown, no formulas, no
 * dates beyond their numbers.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  pace: Pace,
  reading: Reading,
): Promise<WorkbookResult> {
  const records = new RecordCollector(file)
  const { files, notes } = unzip(
    bytes,
    (path) => /^xl\/(?:[^/]+\.xml|_rels\/.+|worksheets\/[^/]+\.xml)$/.test(path),
    MOST_BYTES,
  )
  for (const note of notes) records.damaged(note, null, null)
  const part = (path: string): XmlElement | undefined => {
    const content = files.get(path)
    return (content && parseXml(new TextDecoder().decode(content))) ?? undefined
  }
  const sheets = sheetsOf(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'))
  const names = sheets.map(({ name }) => name)
  const sheet = sheets.find(({ name }) => name === reading.sheet) ?? sheets[0]
  const content = sheet && part(sheet.path)
  if (!content) {
    records.damaged('The workbook has no sheet that can be read.', null, null)
    return { ...records.result(), sheets: names }
  }
  await pace(0.3)
  const rows = rowsOf(content, sharedTexts(part('xl/sharedStrings.xml')))
  const { hasHeader, ...table } = understandTable(rows, file)
  const mapping = reading.mapping ?? table.mapping
  if (mapping.title === undefined)
    records.damaged(`No column of the sheet "${sheet.name}" was understood as the titles.`, null, null)
  else
    for (let from = hasHeader ? 1 : 0; from < rows.length; from += rowsPerSlice) {
      addRows(records, rows.slice(from, from + rowsPerSlice), mapping, from + 1)
      await pace(0.3 + (0.7 * from) / rows.length)
    }
  return { ...records.result(), tables: [{ ...table, mapping }], sheets: names }
}

function sheetsOf(workbook: XmlElement | undefined, relations: XmlElement | undefined): Sheet[] {
  const targets = new Map(
    children(child(relations, 'Relationships'), 'Relationship').map((relation) => [
      attributeOf(relation, 'Id'),
      attributeOf(relation, 'Target') ?? '',
    ]),
  )
  return children(child(child(workbook, 'workbook'), 'sheets'), 'sheet').map((sheet, index) => {
    const target = targets.get(attributeOf(sheet, 'r:id')) ?? `worksheets/sheet${index + 1}.xml`
    return {
      name: attributeOf(sheet, 'name') ?? `Sheet ${index + 1}`,
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    }
  })
}

/** Texts that cells refer to by number; each may be cut into runs of different looks. */
function sharedTexts(table: XmlElement | undefined): string[] {
  return children(child(table, 'sst'), 'si').map(runs)
}

function runs(item: XmlElement): string {
  return [...children(item, 't'), ...children(item, 'r').flatMap((run) => children(run, 't'))]
    .map(textOf)
    .join('')
}

function rowsOf(sheet: XmlElement, shared: readonly string[]): TableRow[] {
  const rows = children(child(child(sheet, 'worksheet'), 'sheetData'), 'row')
  return rows.map((row, index) => {
    const cells: string[] = []
    for (const cell of children(row, 'c')) {
      const column = columnOf(attributeOf(cell, 'r')) ?? cells.length
      if (column >= MOST_COLUMNS) continue
      while (cells.length < column) cells.push('')
      cells[column] = valueOf(cell, shared)
    }
    return { cells, line: Number(attributeOf(row, 'r')) || index + 1 }
  })
}

function valueOf(cell: XmlElement, shared: readonly string[]): string {
  const type = attributeOf(cell, 't')
  if (type === 'inlineStr') return children(cell, 'is').map(runs).join('')
  const value = textOf(child(cell, 'v'))
  return type === 's' ? (shared[Number(value)] ?? '') : value
}

/** `BC12` as the 0-based number of its column. */
function columnOf(place: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(place ?? '')?.[1]
  if (!letters) return null
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
