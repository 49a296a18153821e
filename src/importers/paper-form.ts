import type { Paper } from '../model/paper.ts'
import { normalArxiv, normalDoi, paperId } from '../model/paper-id.ts'
import { spokenName } from './author-names.ts'
import { longestText, longestTitle, plainText, secureLink } from './plain-text.ts'

/** The fields of a paper as a person writes them. */
export interface PaperForm {
  readonly title: string
  /** One on each line, or with semicolons between. */
  readonly authors: string
  readonly year: string
  readonly venue: string
  readonly doi: string
  readonly arxiv: string
  readonly url: string
  readonly code: string
  /** With commas between. */
  readonly keywords: string
  readonly abstract: string
  readonly summary: string
}

/** Why fields can't be taken as they are, each as a sentence that says what to write. */
export type FormFaults = Readonly<Partial<Record<keyof PaperForm, string>>>

export function formOf(paper: Paper): PaperForm {
  return {
    title: paper.title,
    authors: paper.authors.join('\n'),
    year: paper.year === null ? '' : String(paper.year),
    venue: paper.venue ?? '',
    doi: paper.doi ?? '',
    arxiv: paper.arxiv ?? '',
    url: paper.url ?? '',
    code: paper.code ?? '',
    keywords: paper.keywords.join(', '),
    abstract: paper.abstract ?? '',
    summary: paper.summary ?? '',
  }
}

/**
 * A paper as a form has it. What was not touched stays as it was, however odd. With another DOI, arXiv number, title
 * or year it may get another id; then the former one becomes an alias.
 * @returns the paper as it would be without the fields that have faults
 */
export function readForm(form: PaperForm, before: Paper): { paper: Paper; faults: FormFaults } {
  const shown = formOf(before)
  const faults: Partial<Record<keyof PaperForm, string>> = {}
  const read = <Name extends keyof PaperForm>(
    name: Name,
    parse: (text: string) => Paper[Name] | undefined,
    fault: string,
  ): Paper[Name] => {
    if (form[name] === shown[name]) return before[name]
    const value = parse(form[name])
    if (value !== undefined) return value
    faults[name] = fault
    return before[name]
  }
  const address = (text: string): string | null | undefined =>
    text.trim() === '' ? null : /^https:\/\//i.test(text.trim()) ? (secureLink(text) ?? undefined) : undefined
  const text = (longest: number) => (typed: string) => {
    const clean = plainText(typed)
    return clean.length > longest ? undefined : clean || null
  }
  const addressFault = 'An address begins with https://, such as https://example.org/paper.'
  const tooLong = (what: string, longest: number): string =>
    `The ${what} has more than ${longest.toLocaleString('en')} letters. Shorten it.`
  const after: Paper = {
    ...before,
    title: read(
      'title',
      (typed) => text(longestTitle)(typed) ?? undefined,
      plainText(form.title) === '' ? 'A paper needs a title.' : tooLong('title', longestTitle),
    ),
    authors: read('authors', (typed) => names(typed.split(/[\n;]/).map(spokenName)), 'A name is too long.'),
    year: read('year', yearOf, 'A year has four digits, such as 2024.'),
    venue: read('venue', text(longestTitle), tooLong('venue', longestTitle)),
    doi: read('doi', identifier(normalDoi), 'A DOI begins with “10.”, such as 10.1000/182.'),
    arxiv: read('arxiv', identifier(normalArxiv), 'An arXiv number looks like 2505.21070.'),
    url: read('url', address, addressFault),
    code: read('code', address, addressFault),
    keywords: read('keywords', (typed) => names(typed.split(/[\n;,]/)), 'A keyword is too long.'),
    abstract: read('abstract', text(longestText), tooLong('abstract', longestText)),
    summary: read('summary', text(longestText), tooLong('summary', longestText)),
  }
  const [former, id] = [paperId(before), paperId(after)]
  if (id === former) return { paper: after, faults }
  const aliases = [...new Set([...before.aliases, before.id])].filter((alias) => alias !== id)
  return { paper: { ...after, id, aliases }, faults }
}

/** Each once; undefined when one is longer than anybody's. */
function names(parts: readonly string[]): string[] | undefined {
  const all = [...new Set(parts.map(plainText).filter((name) => name !== ''))]
  return all.some((name) => name.length > longestTitle) ? undefined : all
}

function yearOf(typed: string): number | null | undefined {
  const clean = typed.trim()
  if (clean === '') return null
  return /^[12]\d{3}$/.test(clean) ? Number(clean) : undefined
}

function identifier(normal: (text: string) => string | null) {
  return (typed: string): string | null | undefined =>
    typed.trim() === '' ? null : (normal(typed) ?? undefined)
}
