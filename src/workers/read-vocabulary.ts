import { csvRows } from '../importers/csv.ts'
import { decodeText } from '../importers/decode-bytes.ts'
import { type ConceptSource, parseConcept, writtenVocabulary } from '../mentions/concept-source.ts'
import { parseVocabulary } from '../mentions/parse-vocabulary.ts'
import { parseSources } from '../mentions/vocabulary-changes.ts'
import { freshId } from '../mentions/vocabulary-edits.ts'
import { namesConcepts, recordOfRow } from '../mentions/vocabulary-table.ts'
import type { Problem } from '../model/problem.ts'
import type { ReadVocabulary, SourceFile } from './api.ts'

/** More than any vocabulary needs, and little enough to read at once. */
const LARGEST = 8_000_000

/**
 * Reads concepts from a file, recognised by its content: JSON or CSV as Weft writes them, or the text form. What can't
 * be used is said with its record or line; the good rest is kept.
 * @param known ids of the vocabulary that they may yield to
 */
export function readVocabulary({ name, bytes }: SourceFile, known: readonly string[]): ReadVocabulary {
  const refuse = (message: string, advice: string): ReadVocabulary => {
    return { name, concepts: [], problems: [{ file: name, line: null, record: null, message, advice }] }
  }
  if (bytes.length > LARGEST) return refuse('The file is too large for a vocabulary.', 'Split it.')
  const { text } = decodeText(bytes)
  const read = /^\s*[[{]/.test(text) ? fromJson(text, name) : fromText(text, name)
  if (!read)
    return refuse(
      'No concepts were found in the file.',
      'Open a vocabulary that Weft exported as JSON or CSV, or a text in the form of its own vocabulary.',
    )
  const ids = new Set([...known, ...read.concepts.map(({ id }) => id)])
  const faults = read.concepts.flatMap((source) =>
    parseConcept(source, ids).problems.map((problem) => ({
      ...problem,
      file: name,
      message: `${source.label}: ${problem.message}`,
    })),
  )
  return { name, concepts: read.concepts, problems: [...read.problems, ...faults] }
}

type Read = Omit<ReadVocabulary, 'name'> | null

function fromJson(text: string, file: string): Read {
  try {
    const value: unknown = JSON.parse(text)
    const concepts: unknown =
      typeof value === 'object' && value !== null && 'concepts' in value ? value.concepts : value
    return Array.isArray(concepts) ? parseSources(concepts, file) : null
  } catch (error) {
    const message = `The file is no JSON: ${error instanceof Error ? error.message : 'it ends too soon'}.`
    return {
      concepts: [],
      problems: [{ file, line: null, record: null, message, advice: 'Export it anew.' }],
    }
  }
}

function fromText(text: string, file: string): Read {
  if (/^(?:technique|domain) [a-z0-9-]+:/m.test(text)) {
    const { sources } = writtenVocabulary([{ file, text }])
    const ids = new Set(sources.map(({ id }) => id))
    const outside = parseVocabulary([{ file, text }], ids).problems.filter(isOutside)
    const { concepts, problems } = parseSources(sources, file)
    return { concepts, problems: [...outside, ...problems] }
  }
  const [head, ...rows] = csvRows(text)
  return head && namesConcepts(head.cells) ? fromRows(head.cells, rows, file) : null
}

/** Faults between concepts: those inside of one are found when it is read by itself. */
function isOutside({ message }: Problem): boolean {
  return message.includes('not expected here') || message.includes('defined twice')
}

/** Rows without an id get one from their label. */
function fromRows(
  columns: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
  file: string,
): { readonly concepts: readonly ConceptSource[]; readonly problems: readonly Problem[] } {
  const records = rows.map(({ cells }) => recordOfRow(columns, cells))
  const taken = new Set(records.map(({ id }) => id ?? ''))
  const whole = records.map((record) => {
    if (record['id'] !== '') return record
    const id = freshId(record['label'] ?? '', taken)
    taken.add(id)
    return { ...record, id }
  })
  return parseSources(whole, file)
}
