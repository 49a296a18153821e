import type { Importer, Pace, ReadResult } from './importer.ts'
import { RecordCollector } from './json-records.ts'
import { objectTexts, parseJson } from './json-text.ts'
import { plainText } from './plain-text.ts'
import { field, isRecord } from './record.ts'

const recordsPerSlice = 500

/** Weft's own corpus: an object with `name`, `description` and `papers`. */
export const weftJson: Importer = {
  id: 'weft-json',
  label: 'Weft corpus',
  recognises: (text) => text.trimStart().startsWith('{'),
  read: (text, file, pace) => read(text, file, pace, 1),
}

/** A JSON array of records. */
export const jsonArray: Importer = {
  id: 'json-array',
  label: 'JSON',
  recognises: (text) => /^\s*\[\s*(\{|\]|$)/.test(text.slice(0, 10_000)),
  read: (text, file, pace) => read(text, file, pace, 0),
}

async function read(text: string, file: string, pace: Pace, depth: 0 | 1): Promise<ReadResult> {
  const records = new RecordCollector(file)
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
    return { papers: records.papers, problems: records.problems }
  }
  const values = valuesOf(parsed.value)
  for (const [index, value] of values.entries()) {
    records.add(value, null, index + 1)
    if (index % recordsPerSlice === recordsPerSlice - 1) await pace(index / values.length)
  }
  return { papers: records.papers, problems: records.problems, ...heading(parsed.value) }
}

/** The records of an array or of an object's `papers`; any other value is one record. */
function valuesOf(value: unknown): readonly unknown[] {
  const papers = isRecord(value) ? field(value, 'papers') : value
  if (Array.isArray(papers)) return papers as readonly unknown[]
  return [value]
}

function heading(value: unknown): { name?: string; description?: string } {
  if (!isRecord(value) || !Array.isArray(field(value, 'papers'))) return {}
  const name = field(value, 'name')
  const description = field(value, 'description')
  return {
    ...(typeof name === 'string' ? { name: plainText(name).slice(0, 200) } : {}),
    ...(typeof description === 'string' ? { description: plainText(description).slice(0, 2_000) } : {}),
  }
}
