import { bibtexEntries, type BibtexEntry } from './bibtex-entries.ts'
import type { Importer, Pace, ReadResult } from './importer.ts'
import { latexText } from './latex-text.ts'
import { withoutMarkup } from './markup.ts'
import type { PaperRecord } from './record-forms.ts'
import { RecordCollector } from './record-collector.ts'

const entriesPerSlice = 500
/** Longest chain of cross references that is followed. */
const longestChain = 5

/** BibTeX and BibLaTeX. */
export const bibtex: Importer = {
  id: 'bibtex',
  label: 'BibTeX',
  recognises: (text) =>
    /^[ \t]*@[ \t]*[a-z]+[ \t]*[{(][^\n]*(?:\n[^\n]*){0,3}=/im.test(text.slice(0, 200_000)),
  read,
}

async function read(text: string, file: string, pace: Pace): Promise<ReadResult> {
  const records = new RecordCollector(file)
  const { entries, broken } = bibtexEntries(text)
  for (const { line, message } of broken) records.damaged(message, line, null)
  const byKey = new Map<string, BibtexEntry>()
  for (const entry of entries)
    if (!byKey.has(entry.key.toLowerCase())) byKey.set(entry.key.toLowerCase(), entry)
  const parents = new Set(entries.flatMap(({ fields }) => fields.get('crossref')?.trim().toLowerCase() ?? []))
  for (const [index, entry] of entries.entries()) {
    if (!(
      parents.has(entry.key.toLowerCase()) && /^(?:mv)?(?:proceedings|book|collection)$/.test(entry.type)
    ))
      records.add(recordOf(entry, byKey), entry.line, index + 1)
    if (index % entriesPerSlice === entriesPerSlice - 1) await pace(index / entries.length)
  }
  return records.result()
}

function recordOf(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): PaperRecord {
  const own = (name: string): string | undefined => entry.fields.get(name)
  const inherited = (name: string): string | undefined => lookUp(entry, name, byKey)
  const venue =
    own('journaltitle') ??
    own('journal') ??
    own('booktitle') ??
    parentTitle(entry, byKey) ??
    own('school') ??
    own('institution')
  const url = own('url') ?? own('howpublished')
  return {
    title: words(own('title')),
    abstract: words(own('abstract')),
    authors: namesOf(own('author') ?? inherited('author')),
    year: inherited('year') ?? inherited('date'),
    venue: words(venue),
    doi: own('doi')?.replace(/\\(?=[_%&#])/g, ''),
    arxiv: arxivOf(own('eprint'), own('archiveprefix') ?? own('eprinttype')),
    url: /https?:\/\/[^\s{}]+/.exec(url?.replace(/\\(?=[_%&#~])/g, '') ?? '')?.[0],
    code: /^Code: \\url\{(https:[^\s{}]+)\}$/.exec(own('note')?.trim() ?? '')?.[1],
    keywords: words(own('keywords') ?? own('keyword')),
  }
}

/** A field of an entry or of the entries that it refers to; references in a circle end. */
function lookUp(
  entry: BibtexEntry,
  name: string,
  byKey: ReadonlyMap<string, BibtexEntry>,
): string | undefined {
  let at: BibtexEntry | undefined = entry
  for (let step = 0; at && step < longestChain; step++) {
    const value = at.fields.get(name)
    if (value !== undefined) return value
    at = byKey.get(at.fields.get('crossref')?.trim().toLowerCase() ?? '')
  }
  return undefined
}

/** The title of the volume that an entry refers to. */
function parentTitle(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): string | undefined {
  const parent = byKey.get(entry.fields.get('crossref')?.trim().toLowerCase() ?? '')
  return parent && parent !== entry
    ? (parent.fields.get('booktitle') ?? parent.fields.get('title'))
    : undefined
}

function words(source: string | undefined): string | undefined {
  return source === undefined ? undefined : withoutMarkup(latexText(source))
}

/** `Doe, Jane and {The Team} and others`: names between `and`s that stand outside of braces. */
function namesOf(source: string | undefined): string[] {
  const names: string[] = []
  let [depth, start] = [0, 0]
  const text = `${(source ?? '').replace(/\s+/g, ' ')} and `
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}') depth--
    else if (depth <= 0 && text.startsWith(' and ', at)) {
      names.push(text.slice(start, at))
      start = at + 5
    }
  }
  return names.map(latexText).filter((name) => name.trim().toLowerCase() !== 'others')
}

function arxivOf(eprint: string | undefined, archive: string | undefined): string | undefined {
  const isArxiv = archive === undefined ? /^\d{4}\.\d{4,5}/.test(eprint ?? '') : /arxiv/i.test(archive)
  return isArxiv ? eprint : undefined
}
