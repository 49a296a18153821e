import { paperId } from '../model/paper-id.ts'
import type { Paper } from '../model/paper.ts'
import type { Problem } from '../model/problem.ts'
import type { Importer, Pace, ReadPaper, ReadResult } from './importer.ts'
import { listedPapers, type ListedPaper } from './listing-papers.ts'
import { listingLines } from './listing-lines.ts'
import { longestText, longestTitle } from './plain-text.ts'

const papersPerSlice = 1_000

/** Titles and abstracts as copied from a page: a title line, its abstract below, the next title. */
export const textListing: Importer = {
  id: 'text-listing',
  label: 'Titles and abstracts',
  recognises: (text) => text.trim() !== '',
  read,
}

async function read(text: string, file: string, pace: Pace): Promise<ReadResult> {
  const lines = listingLines(text)
  const listing = listedPapers(lines)
  const problems: Problem[] = []
  const report = (line: number, message: string, advice: string): void => {
    problems.push({ file, line, record: null, message, advice })
  }
  const refuse = (line: number, message: string, advice: string): void => {
    problems.push({ file, line, record: null, message, advice, refused: true })
  }
  for (const { line, text: words, kind } of lines)
    if (kind === 'furniture')
      report(
        line,
        `"${excerpt(words)}" was taken for a part of the page and left out.`,
        'Nothing is to do unless it is a title.',
      )
  for (const { line } of listing.strays)
    refuse(line, 'This text has no title above it and was left out.', 'Put its title on the line before it.')
  const papers: ReadPaper[] = []
  for (const [index, listed] of listing.papers.entries()) {
    if (listed.title.length > longestTitle || listed.abstract.length > longestText)
      refuse(
        listed.line,
        'This is too long for a title with its abstract and was left out.',
        'Check that titles and abstracts stand on lines of their own.',
      )
    else {
      papers.push({ paper: paperOf(listed), line: listed.line, record: null })
      if (listed.abstract === '')
        report(listed.line, ...withoutAbstract(listed, index === listing.papers.length - 1))
    }
    if (index % papersPerSlice === papersPerSlice - 1) await pace(index / listing.papers.length)
  }
  // Without a single abstract these are just lines of some text.
  if (
    papers.length > 0 &&
    papers.every(({ paper }) => paper.abstract === null) &&
    papers.length > 3 &&
    !looksLikeTitles(papers)
  )
    return { papers: [], problems: [notAListing(file)] }
  return { papers, problems }
}

function withoutAbstract({ title }: ListedPaper, isLast: boolean): [message: string, advice: string] {
  const place = isLast ? 'The text ends after the title' : 'There is no abstract under'
  return [`${place} "${excerpt(title)}".`, 'The paper was kept with its title only.']
}

function looksLikeTitles(papers: readonly ReadPaper[]): boolean {
  const titles = papers.filter(
    ({ paper }) => /^[\p{Lu}\d“"]/u.test(paper.title) && paper.title.split(' ').length >= 3,
  )
  return titles.length * 2 >= papers.length
}

function notAListing(file: string): Problem {
  return {
    file,
    line: 1,
    record: null,
    message: 'No titles with abstracts were found in this text.',
    advice: 'Put each title on a line of its own and its abstract on the next.',
  }
}

function paperOf({ title, authors, abstract }: ListedPaper): Paper {
  return {
    id: paperId({ doi: null, arxiv: null, title, year: null }),
    aliases: [],
    title,
    authors,
    year: null,
    venue: null,
    doi: null,
    arxiv: null,
    url: null,
    code: null,
    keywords: [],
    abstract: abstract || null,
    summary: null,
  }
}

function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}
