import type { ListingLine } from './listing-lines.ts'

/** A paper of a listing as it stands there. */
export interface ListedPaper {
  readonly line: number
  readonly title: string
  readonly authors: readonly string[]
  readonly abstract: string
}

export interface Listing {
  readonly papers: readonly ListedPaper[]
  /** Prose before the first title. */
  readonly strays: readonly ListingLine[]
}

interface Block {
  readonly lines: ListingLine[]
}

/**
 * Puts titles and abstracts together. Every short line begins a paper, every prose line continues the one
 * before it; a line of names between a title and its abstract is its authors. Where lines are wrapped at a
 * fixed width, blank lines tell the parts.
 */
export function listedPapers(lines: readonly ListingLine[]): Listing {
  const used = lines.filter(({ kind }) => kind !== 'furniture')
  return gather(isWrapped(used) ? unwrapped(used) : used.filter(({ kind }) => kind !== 'blank'))
}

function gather(lines: readonly ListingLine[]): Listing {
  const papers: ListedPaper[] = []
  const strays: ListingLine[] = []
  for (const [index, { line, text, kind }] of lines.entries()) {
    const last = papers.at(-1)
    const label = /^(title|abstract|authors?)\s*:\s*(.+)$/i.exec(text)
    const isText = kind === 'prose' && label?.[1]?.toLowerCase() !== 'title'
    const words = label?.[2] ?? text
    if (isText || label?.[1]?.toLowerCase() === 'abstract') {
      if (last) papers[papers.length - 1] = { ...last, abstract: joined(last.abstract, words) }
      else strays.push({ line, text, kind })
    } else if (
      last?.abstract === '' &&
      lines[index - 1]?.kind === 'short' &&
      authorsNext(label, lines, index)
    )
      papers[papers.length - 1] = { ...last, authors: namesOf(words) }
    else papers.push({ line, title: words, authors: [], abstract: '' })
  }
  return { papers: unnumbered(papers), strays }
}

/** Whether a short line under a title holds the authors: it says so, or only names stand before prose. */
function authorsNext(label: RegExpExecArray | null, lines: readonly ListingLine[], index: number): boolean {
  if (label) return /^authors?$/i.test(label[1] ?? '')
  const names = namesOf(lines[index]?.text ?? '')
  const next = lines[index + 1]?.kind
  return (
    next === 'prose' &&
    names.length >= 2 &&
    names.every((name) =>
      /^(?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|di|da|la|le|el|al|bin|dos|del)(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|di|da|la|le|el|al|bin|dos|del)){1,4}$/u.test(
        name,
      ),
    )
  )
}

function namesOf(text: string): string[] {
  return text
    .split(/\s*[,;·|]\s*(?:and\s+)?|\s+and\s+|\s+&\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** Many lines of about the same moderate length, none long, and blank lines between: hard-wrapped text. */
function isWrapped(lines: readonly ListingLine[]): boolean {
  const filled = lines.filter(({ kind }) => kind !== 'blank')
  const isFull = ({ text }: ListingLine): boolean => text.length >= 55 && text.length <= 130
  const long = filled.filter(({ text }) => text.length > 160).length
  let runs = 0
  for (const [index, line] of lines.entries()) {
    const two = [lines[index + 1], lines[index + 2]]
    if (isFull(line) && two[0] && two[1] && isFull(two[0]) && two[1].kind !== 'blank') runs++
  }
  return long === 0 && runs * 2 > filled.length * 0.6 && filled.length < lines.length
}

/** One line a paragraph: a block of one or two lines is a title, a longer one an abstract, perhaps with its title on top. */
function unwrapped(lines: readonly ListingLine[]): ListingLine[] {
  const blocks: Block[] = []
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'blank') continue
    const before = lines[index - 1]
    const block = before && before.kind !== 'blank' ? blocks.at(-1) : undefined
    if (block) block.lines.push(line)
    else blocks.push({ lines: [line] })
  }
  let hasTitle = false
  return blocks.flatMap(({ lines: block }) => {
    const [first, ...rest] = block
    if (!first) return []
    if (block.length <= 2 && !/\.$/.test(block.at(-1)?.text ?? '')) {
      hasTitle = true
      return [asOne(block, 'short')]
    }
    const inner = hasTitle ? [asOne(block, 'prose')] : [asOne([first], 'short'), asOne(rest, 'prose')]
    hasTitle = false
    return inner
  })
}

function asOne(lines: readonly ListingLine[], kind: 'short' | 'prose'): ListingLine {
  return { line: lines[0]?.line ?? 0, text: lines.map(({ text }) => text).join(' '), kind }
}

function joined(first: string, second: string): string {
  return first === '' ? second : `${first} ${second}`
}

/** Titles without `1.` or `[12]`, when most of them begin so. */
function unnumbered(papers: readonly ListedPaper[]): readonly ListedPaper[] {
  const number = /^(?:\[\d+\]|\(\d+\)|\d+[.)])\s+(?=\S)/
  const numbered = papers.filter(({ title }) => number.test(title)).length
  if (numbered * 2 <= papers.length) return papers
  return papers.map((paper) => ({ ...paper, title: paper.title.replace(number, '') }))
}
