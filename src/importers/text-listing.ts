import type { Problem } from '../model/problem.ts'
import type { Importer, Pace, ReadResult } from './importer.ts'
import { listedPapers, type ListedPaper } from './listing-papers.ts'
import { listingLines } from './listing-lines.ts'
import { textLines, type TextLine } from './listing-text.ts'
import { excerpt, longestText, longestTitle } from './plain-text.ts'
import { RecordCollector } from './record-collector.ts'
import { unknownForm } from './unknown-form.ts'

const papersPerSlice = 1_000

/** Titles and abstracts as copied from a page: a title line, its abstract below, the next title. */
export const textListing: Importer = {
  id: 'text-listing',
  label: 'Titles and abstracts',
  recognises: (text) => text.trim() !== '',
  read: (text, file, pace) => {
    const form = unknownForm(text, file)
    return form ? Promise.resolve({ papers: [], problems: [form] }) : readListing(textLines(text), file, pace)
  },
}

/** Papers from the lines of a listing. */
export async function readListing(texts: readonly TextLine[], file: string, pace: Pace): Promise<ReadResult> {
  const lines = listingLines(texts)
  const listing = listedPapers(lines)
  const problems: Problem[] = []
  const report = (line: number, message: string, advice: string): void => {
    problems.push({ file, line, record: null, message, advice })
  }
  const refuse = (line: number, message: string, advice: string): void => {
    problems.push({ file, line, record: null, message, advice, refused: true })
  }
  const furniture = lines.filter(({ kind }) => kind === 'furniture').concat(listing.asides)
  for (const { line, text } of furniture.sort((a, b) => a.line - b.line))
    report(
      line,
      `"${excerpt(text)}" was taken for a part of the page and left out.`,
      'Nothing is to do unless it is a title.',
    )
  for (const { line } of listing.strays)
    refuse(line, 'This text has no title above it and was left out.', 'Put its title on the line before it.')
  const records = new RecordCollector(file)
  for (const [index, { line, title, fields }] of listing.papers.entries()) {
    if (title.length > longestTitle || (fields.abstract?.length ?? 0) > longestText)
      refuse(
        line,
        'This is too long for a title with its abstract and was left out.',
        'Check that titles and abstracts stand on lines of their own.',
      )
    else {
      records.add({ ...fields, title }, line, null)
      if (!fields.abstract) report(line, ...withoutAbstract(title, index === listing.papers.length - 1))
    }
    if (index % papersPerSlice === papersPerSlice - 1) await pace(index / listing.papers.length)
  }
  if (areJustLines(listing.papers)) return { papers: [], problems: [notAListing(file)] }
  const read = records.result()
  return { papers: read.papers, problems: [...problems, ...read.problems] }
}

/** Without a single abstract, and hardly a line like a title, these are just lines of some text. */
function areJustLines(papers: readonly ListedPaper[]): boolean {
  const like = papers.filter(({ title }) => /^[\p{Lu}\d“"]/u.test(title) && title.split(' ').length >= 3)
  return (
    papers.length > 3 && papers.every(({ fields }) => !fields.abstract) && like.length * 2 < papers.length
  )
}

function withoutAbstract(title: string, isLast: boolean): [message: string, advice: string] {
  const place = isLast ? 'The text ends after the title' : 'There is no abstract under'
  return [`${place} "${excerpt(title)}".`, 'The paper was kept with its title only.']
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
