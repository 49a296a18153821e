import type { Importer, Pace, ReadResult } from './importer.ts'
import { objectTexts, parseJson } from './json-text.ts'
import { plainText } from './plain-text.ts'
import { field, isRecord } from './record.ts'
import { RecordCollector } from './record-collector.ts'
import { formOf, recordList } from './record-forms.ts'

const recordsPerSlice = 500

/** JSON Lines: one record a line, with `title`, `abstract`, `authors`, `year`, `venue` and more. */
export const jsonLines: Importer = {
  id: 'json-lines',
  label: 'JSON Lines',
  recognises: (text) =>
    text.trimStart().startsWith('{') &&
    firstLines(text).some((line) => {
      const parsed = parseJson(line)
      return 'value' in parsed && isRecord(parsed.value) && recordList(parsed.value) === null
    }),
  read: readLines,
}

/** Weft's own corpus, and any other object with a list of records: CSL-JSON, OpenAlex, Crossref, Semantic Scholar. */
export const jsonObject: Importer = {
  id: 'json',
  label: 'JSON',
  recognises: (text) => text.trimStart().startsWith('{'),
  read: (text, file, pace) => readWhole(text, file, pace, 1),
}

/** A JSON array of records. */
export const jsonArray: Importer = {
  id: 'json-array',
  label: 'JSON list',
  recognises: (text) => /^\s*\[\s*(\{|\]|$)/.test(text.slice(0, 10_000)),
  read: (text, file, pace) => readWhole(text, file, pace, 0),
}

/** Records of any form known, and what the forms are called. */
class JsonRecords extends RecordCollector {
  readonly #forms = new Set<string>()

  override add(value: unknown, line: number | null, record: number): void {
    const form = isRecord(value) ? formOf(value) : null
    if (form) this.#forms.add(form.label)
    super.add(form && isRecord(value) ? form.paperOf(value) : value, line, record)
  }

  /** The name of the only form there is, or null. */
  form(): string | null {
    const [only, other] = this.#forms
    return other === undefined ? (only ?? null) : null
  }
}

async function readLines(text: string, file: string, pace: Pace): Promise<ReadResult> {
  const records = new JsonRecords(file)
  let start = 0
  for (let line = 1; start < text.length; line++) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const content = text.slice(start, end).trim()
    if (content !== '') {
      const parsed = parseJson(content)
      if ('value' in parsed) records.add(parsed.value, line, line)
      else records.damaged(parsed.error, line, line)
    }
    start = end + 1
    if (line % recordsPerSlice === 0) await pace(end / text.length)
  }
  const form = records.form()
  return { ...records.result(), ...(form && form !== 'JSON' ? { format: `${form}, one a line` } : {}) }
}

async function readWhole(text: string, file: string, pace: Pace, depth: 0 | 1): Promise<ReadResult> {
  const records = new JsonRecords(file)
  const parsed = parseJson(text)
  if (!('value' in parsed)) {
    records.damaged(parsed.error, parsed.line, null)
    let number = 0
    for (const { text: object, line } of objectTexts(text, depth)) {
      number++
      const one = parseJson(object)
      if ('value' in one) records.add(one.value, line, number)
      else records.damaged(one.error, line + one.line - 1, number)
    }
    return records.result()
  }
  const values = valuesOf(parsed.value)
  for (const [index, value] of values.entries()) {
    records.add(value, null, index + 1)
    if (index % recordsPerSlice === recordsPerSlice - 1) await pace(index / values.length)
  }
  const form = isWeft(parsed.value) ? 'Weft corpus' : records.form()
  return { ...records.result(), ...heading(parsed.value), ...(form ? { format: form } : {}) }
}

/** The records of an array or of an object's list of them; any other value is one record. */
function valuesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[]
  return (isRecord(value) ? recordList(value) : null) ?? [value]
}

function isWeft(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && Array.isArray(field(value, 'papers'))
}

function heading(value: unknown): { name?: string; description?: string } {
  if (!isWeft(value)) return {}
  const name = field(value, 'name')
  const description = field(value, 'description')
  return {
    ...(typeof name === 'string' ? { name: plainText(name).slice(0, 200) } : {}),
    ...(typeof description === 'string' ? { description: plainText(description).slice(0, 2_000) } : {}),
  }
}

/** The first lines that are not blank; whole objects on a line tell JSON Lines from indented JSON. */
function firstLines(text: string): string[] {
  const lines: string[] = []
  let start = 0
  while (start < text.length && lines.length < 5) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(start, end).trim()
    if (line !== '') lines.push(line)
    start = end + 1
  }
  return lines
}
