import { normalArxiv } from '../model/paper-id.ts'
import { isNameList, namesOf } from './listing-names.ts'

/** What a line of a listing can say of a paper, in the words of `readRecord`. */
export type ListedField =
  'title' | 'abstract' | 'authors' | 'year' | 'venue' | 'doi' | 'arxiv' | 'url' | 'code' | 'keywords'

/** A line that says itself what it holds, such as `Authors: Ann Lee`. */
export interface LabelledLine {
  /** Its fields; an empty one has its value on the next line. None for a field that has no place in a paper. */
  readonly fields: Readonly<Partial<Record<ListedField, string>>>
  /** Whether a paper begins with it. */
  readonly begins: boolean
}

interface Label {
  readonly field: ListedField | null
  /** What the value must look like, where the word could begin a title as well. */
  readonly value?: RegExp
}

/** A year, alone or within other words. */
export const aYear = /(?<!\d)(?:19|20)\d{2}(?!\d)/
const anAddress = /^(?:https?:\/\/|www\.)\S+$/i

/** By the label in small letters, without spaces and signs. */
const labels: Readonly<Record<string, Label>> = {
  title: { field: 'title' },
  abstract: { field: 'abstract' },
  author: { field: 'authors' },
  authors: { field: 'authors' },
  year: { field: 'year', value: aYear },
  date: { field: 'year', value: aYear },
  published: { field: 'year', value: aYear },
  publicationdate: { field: 'year', value: aYear },
  venue: { field: 'venue' },
  journal: { field: 'venue' },
  journalref: { field: 'venue' },
  conference: { field: 'venue' },
  publishedin: { field: 'venue' },
  doi: { field: 'doi', value: /\b10\.\d{4,}\/\S+/ },
  relateddoi: { field: 'doi', value: /\b10\.\d{4,}\/\S+/ },
  arxiv: { field: 'arxiv', value: /\d/ },
  arxivid: { field: 'arxiv', value: /\d/ },
  url: { field: 'url', value: anAddress },
  link: { field: 'url', value: anAddress },
  code: { field: 'code', value: anAddress },
  github: { field: 'code', value: anAddress },
  keywords: { field: 'keywords' },
  indexterms: { field: 'keywords' },
  pdf: { field: null, value: anAddress },
  comments: { field: null },
  subjects: { field: null },
  categories: { field: null },
  reportno: { field: null },
  mscclasses: { field: null },
  acmclasses: { field: null },
  citeas: { field: null },
  tldr: { field: null },
  affiliations: { field: null },
  primaryarea: { field: null },
}

const labelled = /^(\p{Lu}[\p{L}\d; -]{1,18}?)\s*:\s*(.*)$/u
/** The line above a title in the listings of arXiv: `[3] arXiv:2611.00001 [pdf, html] cs.CL`, `arXiv:2611.00001 (cs)`. */
const arxivHead = /^(?:\[?\d+[\].)]\s*)?arXiv:(\S+)\s*(?:\([^)]*\))?\s*(?:\[[^\]]*\].*)?$/
const longestCitation = 600
/** The line below a title of Google Scholar: `A Lee, B Stone - Journal of Ovens, 2025 - ovens.org`. */
const citation = /^(.{3,300}?) [-–] (?:(.*), )?((?:19|20)\d{2})(?: [-–] \S+)?$/

/** What a line says itself of its content; null for lines that only say it. */
export function labelledLine(text: string): LabelledLine | null {
  const arxiv = normalArxiv(arxivHead.exec(text)?.[1] ?? '')
  if (arxiv) return { fields: { arxiv }, begins: /[\s[\]]/.test(text) }
  const [, authors = '', venue, year = ''] = text.length <= longestCitation ? (citation.exec(text) ?? []) : []
  if (isNameList(authors)) {
    const named = namesOf(authors).join('; ')
    return { fields: { authors: named, ...(venue ? { venue } : {}), year }, begins: false }
  }
  const [, name = '', value = ''] = labelled.exec(text) ?? []
  const key = name.toLowerCase().replace(/[^a-z]/g, '')
  const label = Object.hasOwn(labels, key) ? labels[key] : undefined
  if (!label || (value !== '' && label.value && !label.value.test(value))) return null
  const words = value.replace(/^…\s*/, '')
  return { fields: label.field ? { [label.field]: words } : {}, begins: label.field === 'title' }
}
