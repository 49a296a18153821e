import type { Paper } from '../model/paper.ts'
import type { Bylines, PaperFacts } from './api.ts'

/** Titles, authors and venues in alphabetical order: digits by value, case and punctuation ignored. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base', ignorePunctuation: true })

/** Authors and venues of all papers as columns, and each paper's place by title, authors and venue. */
export function bylinesOf(papers: readonly Paper[]): Bylines {
  const titles = papers.map(({ title }) => title)
  const authors = papers.map((paper) => paper.authors.join(', '))
  const venues = papers.map(({ venue }) => venue ?? '')
  // People look for surnames; without a comma the last word is taken for one.
  const surnames = papers.map((paper) => surnameOf(paper.authors[0] ?? ''))
  return {
    authors,
    venues,
    titleRanks: ranks(titles),
    authorRanks: ranks(surnames.map((surname, paper) => `${surname} ${authors[paper] ?? ''}`.trim())),
    venueRanks: ranks(venues),
  }
}

function surnameOf(author: string): string {
  return author.includes(',') ? (author.split(',')[0] ?? '') : (author.trim().split(/\s+/).at(-1) ?? '')
}

/** The place of each text in alphabetical order from 1 on; equal texts have equal places, empty ones 0. */
function ranks(texts: readonly string[]): Uint32Array {
  const order = texts
    .flatMap((text, at) => (text === '' ? [] : [at]))
    .sort((one, other) => collator.compare(texts[one] ?? '', texts[other] ?? ''))
  const places = new Uint32Array(texts.length)
  order.forEach((at, place) => {
    const before = order[place - 1]
    const same = before !== undefined && collator.compare(texts[before] ?? '', texts[at] ?? '') === 0
    places[at] = same ? (places[before] ?? 0) : place + 1
  })
  return places
}

/** What an export needs of papers: everything but the texts. */
export function factsOf({
  id,
  title,
  authors,
  year,
  venue,
  doi,
  arxiv,
  url,
  code,
  keywords,
}: Paper): PaperFacts {
  return { id, title, authors, year, venue, doi, arxiv, url, code, keywords }
}
