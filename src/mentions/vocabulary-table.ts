import type { ConceptSource } from './concept-source.ts'
import { entriesOf } from './parse-vocabulary.ts'

/** Columns that say which concept it is. */
const HEAD = ['id', 'kind', 'family', 'label'] as const
/** Columns with its rules, named as in the text form. */
const RULES = [
  'definition',
  'phrases',
  'weak',
  'in title',
  'only in title',
  'cues',
  'weak cues',
  'except',
  'not with',
  'yields to',
  'threshold',
] as const

/** A vocabulary as a table: names of columns, then one row a concept. */
export function tableOfConcepts(sources: readonly ConceptSource[]): readonly (readonly string[])[] {
  const rows = sources.map((source) => {
    const entries = entriesOf(source.rules)
    const rules = RULES.map((column) =>
      entries.flatMap(({ name, value }) => (name === column ? [value] : [])).join('; '),
    )
    return [...HEAD.map((column) => source[column]), ...rules]
  })
  return [[...HEAD, ...RULES], ...rows]
}

/** Whether names of columns are those of a vocabulary. */
export function namesConcepts(columns: readonly string[]): boolean {
  const names = columns.map(nameOf)
  return names.includes('label') && RULES.some((rule) => names.includes(rule))
}

/**
 * A row of such a table as a record for `parseSources`. Columns may stand in any order; a cell that begins with an
 * apostrophe to keep spreadsheets from reading a formula loses it.
 */
export function recordOfRow(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  const names = columns.map(nameOf)
  const cell = (name: string): string => {
    const text = (cells[names.indexOf(name)] ?? '').replace(/\s+/g, ' ').trim()
    return text.replace(/^'(?=\s*[=+\-@])/, '')
  }
  const rules = RULES.flatMap((name) => (cell(name) === '' ? [] : [`${name}: ${cell(name)}`]))
  return {
    id: cell('id'),
    kind: cell('kind').toLowerCase() || 'technique',
    family: cell('family'),
    label: cell('label'),
    rules: rules.join('\n'),
  }
}

function nameOf(column: string): string {
  return column
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
}
