import { fieldNamed, normalName, paperFields } from './field-names.ts'
import { withoutMarkup } from './markup.ts'
import { field, isRecord } from './record.ts'

/** A record in the words of `readRecord`, made from a record in the words of another program. */
export type PaperRecord = Record<string, unknown>

/** One way in which programs write papers as JSON. */
export interface RecordForm {
  /** Name for people. */
  readonly label: string
  readonly recognises: (record: Record<string, unknown>) => boolean
  readonly paperOf: (record: Record<string, unknown>) => PaperRecord
}

const openAlex: RecordForm = {
  label: 'OpenAlex works',
  recognises: (record) =>
    field(record, 'abstract_inverted_index') !== undefined ||
    (field(record, 'authorships') !== undefined && field(record, 'publication_year') !== undefined),
  paperOf: (record) => ({
    title: field(record, 'title') ?? field(record, 'display_name'),
    abstract: fromInvertedIndex(field(record, 'abstract_inverted_index')),
    authors: items(record, 'authorships').map((authorship) => nameIn(field(authorship, 'author'))),
    year: field(record, 'publication_year'),
    venue: nameIn(inner(record, 'primary_location', 'source') ?? field(record, 'host_venue')),
    doi: field(record, 'doi'),
    url: inner(record, 'primary_location', 'landing_page_url'),
    keywords: items(record, 'keywords').map(nameIn),
  }),
}

/** CSL-JSON, and the works that Crossref answers with. */
const csl: RecordForm = {
  label: 'CSL-JSON',
  recognises: (record) =>
    ['container-title', 'issued', 'DOI'].some((name) => field(record, name) !== undefined) &&
    field(record, 'title') !== undefined,
  paperOf: (record) => ({
    title: marked(first(field(record, 'title'))),
    abstract: marked(field(record, 'abstract')),
    authors: items(record, 'author').map(personName),
    year: cslYear(field(record, 'issued')) ?? cslYear(field(record, 'published')),
    venue: marked(first(field(record, 'container-title')) ?? first(field(record, 'event-title'))),
    doi: field(record, 'DOI'),
    url: field(record, 'URL'),
    keywords: field(record, 'keyword') ?? field(record, 'subject'),
  }),
}

const semanticScholar: RecordForm = {
  label: 'Semantic Scholar',
  recognises: (record) => field(record, 'paperId') !== undefined || isRecord(field(record, 'externalIds')),
  paperOf: (record) => ({
    title: field(record, 'title'),
    abstract: field(record, 'abstract'),
    authors: field(record, 'authors'),
    year: field(record, 'year'),
    venue: field(record, 'venue') ?? inner(record, 'journal', 'name'),
    doi: inner(record, 'externalIds', 'DOI'),
    arxiv: inner(record, 'externalIds', 'ArXiv'),
    url: field(record, 'url'),
    keywords: field(record, 'fieldsOfStudy'),
  }),
}

/** Any other record: its keys are matched with the names that people give to columns. */
const named: RecordForm = {
  label: 'JSON',
  recognises: () => true,
  paperOf: (record) => {
    const found: PaperRecord = {}
    const ranks = new Map<string, number>()
    for (const key of Object.keys(record)) {
      const value = first(field(record, key))
      if (value === undefined) continue
      const name = own.has(key) ? { field: key, rank: -1 } : fieldNamed(key)
      if (!name || (ranks.get(name.field) ?? Infinity) <= name.rank) continue
      ranks.set(name.field, name.rank)
      found[name.field] = isList(name.field) ? field(record, key) : value
    }
    return found
  },
}

/** Keys that Weft itself writes. */
const own: ReadonlySet<string> = new Set([...paperFields, 'summary', 'aliases'])

/** The first form that recognises a record reads it. */
export const recordForms: readonly RecordForm[] = [openAlex, csl, semanticScholar, named]

/** The form of a record; Weft's own records are of the last one. */
export function formOf(record: Record<string, unknown>): RecordForm {
  return recordForms.find(({ recognises }) => recognises(record)) ?? named
}

function isList(name: string): boolean {
  return ['authors', 'keywords', 'aliases'].includes(name)
}

/** Words back in their order; OpenAlex keeps for each word the places where it stands. */
function fromInvertedIndex(index: unknown): string | undefined {
  if (!isRecord(index)) return undefined
  const places: [place: number, word: string][] = []
  for (const word of Object.keys(index)) {
    const at = field(index, word)
    if (!Array.isArray(at)) continue
    for (const place of at as readonly unknown[])
      if (typeof place === 'number' && Number.isInteger(place)) places.push([place, word])
  }
  return places
    .sort((a, b) => a[0] - b[0])
    .map(([, word]) => word)
    .join(' ')
}

/** The objects of a list, others left out. */
function items(record: Record<string, unknown>, name: string): Record<string, unknown>[] {
  const value = field(record, name)
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isRecord) : []
}

function inner(record: Record<string, unknown>, outer: string, name: string): unknown {
  const value = field(record, outer)
  return isRecord(value) ? field(value, name) : undefined
}

function nameIn(value: unknown): unknown {
  return isRecord(value) ? (field(value, 'display_name') ?? field(value, 'name')) : undefined
}

/** The first of a list, for fields that some programs wrap in lists; a value as it is. */
function first(value: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[])[0] : value
}

function marked(value: unknown): unknown {
  return typeof value === 'string' ? withoutMarkup(value) : value
}

function personName(person: Record<string, unknown>): string {
  const part = (name: string): string => {
    const value = field(person, name)
    return typeof value === 'string' ? value : ''
  }
  const whole = [part('given'), part('non-dropping-particle'), part('family'), part('suffix')]
  return whole.filter((word) => word !== '').join(' ') || part('literal') || part('name')
}

/** The year of a CSL date: `{"date-parts": [[2020, 5]]}`, `{"raw": "May 2020"}` or `{"literal": …}`. */
function cslYear(date: unknown): unknown {
  if (!isRecord(date)) return undefined
  const year = first(first(field(date, 'date-parts')))
  if (year !== undefined) return typeof year === 'string' ? Number(year) : year
  const words = field(date, 'raw') ?? field(date, 'literal')
  return typeof words === 'string' ? /\b[12]\d{3}\b/.exec(words)?.[0] : undefined
}

/** The records that stand under a key of an object whose name tells that they are papers; null: there is none. */
export function recordList(value: Record<string, unknown>): readonly unknown[] | null {
  for (const name of ['papers', 'results', 'items', 'data', 'works', 'records', 'references']) {
    const list = Object.keys(value).find((key) => normalName(key) === name)
    const records = list === undefined ? undefined : field(value, list)
    if (Array.isArray(records)) return records as readonly unknown[]
  }
  const message = field(value, 'message')
  return isRecord(message) ? recordList(message) : null
}
