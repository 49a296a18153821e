import { authorNames, spokenName } from './author-names.ts'
import { normalArxiv, normalDoi, paperId } from '../model/paper-id.ts'
import type { Paper } from '../model/paper.ts'
import { longestText, longestTitle, plainText, secureLink } from './plain-text.ts'

/** A paper, or null when the record can't be one; notes say in sentences what was left out. */
export interface RecordResult {
  readonly paper: Paper | null
  readonly notes: readonly string[]
}

/**
 * Reads one record of any JSON form: `title` (required), `abstract`, `summary`, `authors` (texts, objects with
 * `name`, or one text), `year`, `venue`, `doi`, `arxiv`, `url`, `code`, `keywords`, `id`, `aliases`.
 * A field of a wrong kind is left out with a note; a record without a title is no paper.
 */
export function readRecord(value: unknown): RecordResult {
  if (!isRecord(value)) return { paper: null, notes: ['This is not a record with a title.'] }
  const notes: string[] = []
  const title = text(value, 'title', longestTitle, notes)
  if (!title) return { paper: null, notes: [...notes, 'The record has no title.'] }
  const url = link(value, 'url', notes)
  const code = link(value, 'code', notes)
  const given = text(value, 'id', longestTitle, notes)
  const doi = identifier(value, 'doi', normalDoi, notes) ?? normalId(given, 'doi:', normalDoi)
  const arxiv =
    identifier(value, 'arxiv', normalArxiv, notes) ??
    normalId(given, 'arxiv:', normalArxiv) ??
    arxivOfLink(url)
  const year = yearOf(value, notes)
  const id = paperId({ doi, arxiv, title, year })
  const aliases = list(field(value, 'aliases'), notes, 'aliases')
  if (given && /^(doi|arxiv|title):/.test(given)) aliases.push(given)
  const paper: Paper = {
    id,
    aliases: [...new Set(aliases)].filter((alias) => alias !== id),
    title,
    authors: authorsOf(field(value, 'authors') ?? field(value, 'author'), notes),
    year,
    venue: text(value, 'venue', longestTitle, notes),
    doi,
    arxiv,
    url: url ?? (arxiv ? `https://arxiv.org/abs/${arxiv}` : null),
    code,
    keywords: list(field(value, 'keywords'), notes, 'keywords'),
    abstract: text(value, 'abstract', longestText, notes),
    summary: text(value, 'summary', longestText, notes),
  }
  return { paper, notes }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The record's own field; never something inherited, so `__proto__` and `constructor` are only names. */
export function field(record: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(record, name) ? (record[name] ?? undefined) : undefined
}

function text(
  record: Record<string, unknown>,
  name: string,
  longest: number,
  notes: string[],
): string | null {
  const value = field(record, name)
  if (value === undefined) return null
  if (typeof value !== 'string') {
    notes.push(`The ${name} is not a text and was left out.`)
    return null
  }
  const clean = plainText(value)
  if (clean.length <= longest) return clean || null
  notes.push(`The ${name} is longer than ${longest} characters and was left out.`)
  return null
}

function link(record: Record<string, unknown>, name: string, notes: string[]): string | null {
  const address = text(record, name, longestText, notes)
  if (address === null) return null
  const secure = secureLink(address)
  if (secure === null) notes.push(`The ${name} is not an https: address and was left out.`)
  return secure
}

function identifier(
  record: Record<string, unknown>,
  name: string,
  normal: (value: string) => string | null,
  notes: string[],
): string | null {
  const value = text(record, name, longestTitle, notes)
  if (value === null) return null
  const found = normal(value)
  if (found === null)
    notes.push(`The ${name} "${value.slice(0, 60)}" is not of the known form and was left out.`)
  return found
}

function normalId(
  id: string | null,
  prefix: string,
  normal: (value: string) => string | null,
): string | null {
  return id?.startsWith(prefix) ? normal(id.slice(prefix.length)) : null
}

function arxivOfLink(url: string | null): string | null {
  return url?.startsWith('https://arxiv.org/') ? normalArxiv(url) : null
}

function yearOf(record: Record<string, unknown>, notes: string[]): number | null {
  const value = field(record, 'year')
  if (value === undefined || value === '') return null
  const year = typeof value === 'string' ? Number(/(?<!\d)[12]\d{3}(?!\d)/.exec(value)?.[0] ?? NaN) : value
  if (typeof year === 'number' && Number.isInteger(year) && year >= 1000 && year <= 2999) return year
  notes.push('The year is not a year and was left out.')
  return null
}

function authorsOf(value: unknown, notes: string[]): string[] {
  if (value === undefined) return []
  if (typeof value === 'string') return names(authorNames(value))
  if (Array.isArray(value)) return names(value.map(authorName))
  notes.push('The authors are neither a list nor a text and were left out.')
  return []
}

function authorName(author: unknown): string {
  if (typeof author === 'string') return spokenName(author)
  const name = isRecord(author) ? field(author, 'name') : undefined
  return typeof name === 'string' ? name : ''
}

/** Clean names in their order, each once. */
function names(parts: readonly string[]): string[] {
  return [...new Set(parts.map(plainText).filter((name) => name !== '' && name.length <= longestTitle))]
}

function list(value: unknown, notes: string[], name: string): string[] {
  if (value === undefined) return []
  if (typeof value === 'string') return names(value.split(/[;,]/))
  if (Array.isArray(value)) return names(value.filter((item) => typeof item === 'string'))
  notes.push(`The ${name} are neither a list nor a text and were left out.`)
  return []
}
