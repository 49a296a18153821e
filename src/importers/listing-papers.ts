import type { LabelledLine, ListedField } from './listing-labels.ts'
import type { ListingLine } from './listing-lines.ts'
import { isNameList, namesOf } from './listing-names.ts'

/** What a listing says of a paper, in the words of `readRecord`. */
type ListedFields = Partial<Record<ListedField, string>>

/** A paper of a listing as it stands there. */
export interface ListedPaper {
  readonly line: number
  readonly title: string
  readonly fields: Readonly<ListedFields>
}

export interface Listing {
  readonly papers: readonly ListedPaper[]
  /** Prose before the first title. */
  readonly strays: readonly ListingLine[]
  /** Lines that are neither titles nor belong to a paper. */
  readonly asides: readonly ListingLine[]
}

/**
 * Puts titles and abstracts together. Where most papers say themselves where they begin (`Title: …`, an arXiv number
 * above the title), only those lines begin one. Else every short line begins a paper; a line of names between a title
 * and its abstract is its authors. Prose continues the paper above it, labelled lines give it their fields.
 */
export function listedPapers(lines: readonly ListingLine[]): Listing {
  const used = lines.filter(({ kind }) => kind !== 'furniture' && kind !== 'blank')
  const found = gathered(used, 2)
  const withNames = found.papers.filter(({ fields }) => fields.authors !== undefined).length
  // One name alone looks like a short title: it counts as the author where most papers have theirs.
  return withNames >= 2 && withNames * 2 >= found.papers.length ? gathered(used, 1) : found
}

function gathered(lines: readonly ListingLine[], fewestNames: number): Listing {
  const gathering = new Gathering(beginningsAreMarked(lines), fewestNames)
  for (const [index, line] of lines.entries()) gathering.take(line, lines[index + 1])
  const { papers, strays, asides } = gathering
  return { papers: unnumbered(papers), strays, asides }
}

/** A listing while its lines are read in their order. */
class Gathering implements Listing {
  readonly papers: { line: number; title: string; fields: ListedFields }[] = []
  readonly strays: ListingLine[] = []
  readonly asides: ListingLine[] = []
  readonly #areMarked: boolean
  readonly #fewestNames: number
  /** Fields of the paper whose title is still to come. */
  #ahead: ListedFields | null = null
  /** The field whose label stood alone on the line before. */
  #waiting: ListedField | null = null
  #isUnderTitle = false

  constructor(areMarked: boolean, fewestNames: number) {
    this.#areMarked = areMarked
    this.#fewestNames = areMarked ? 1 : fewestNames
  }

  take(line: ListingLine, next: ListingLine | undefined): void {
    const waiting = this.#waiting
    const isUnderTitle = this.#isUnderTitle
    this.#waiting = null
    this.#isUnderTitle = false
    const fields = this.#ahead ?? this.papers.at(-1)?.fields
    if (line.label) this.#labelled(line, line.label, fields)
    else if (this.#ahead) this.#begin(line.line, line.text)
    else if (waiting !== null && fields) add(fields, waiting, line.text)
    else if (line.kind === 'prose') {
      if (fields) add(fields, 'abstract', line.text)
      else this.strays.push(line)
    } else if (isUnderTitle && fields && this.#areAuthors(line, next, fields))
      fields.authors = namesOf(line.text).join('; ')
    else if (this.#areMarked) this.asides.push(line)
    else this.#begin(line.line, line.text)
  }

  #labelled(line: ListingLine, label: LabelledLine, fields: ListedFields | undefined): void {
    if (label.begins) {
      this.#ahead = { ...this.#ahead, ...label.fields }
      if (this.#ahead.title) this.#begin(line.line, this.#ahead.title)
      return
    }
    if (!fields) this.asides.push(line)
    for (const [name, value] of Object.entries(label.fields) as [ListedField, string][])
      if (value === '') this.#waiting = name
      else if (fields) add(fields, name, value)
  }

  #begin(line: number, title: string): void {
    this.papers.push({ line, title, fields: this.#ahead ?? {} })
    this.#ahead = null
    this.#isUnderTitle = true
  }

  #areAuthors({ text }: ListingLine, next: ListingLine | undefined, fields: ListedFields): boolean {
    const isFollowed = this.#fewestNames === 1 || next?.kind === 'prose' || next?.kind === 'label'
    return !fields.authors && isFollowed && isNameList(text, this.#fewestNames)
  }
}

/** Whether more papers say where they begin than there are abstracts without such a sign. */
function beginningsAreMarked(lines: readonly ListingLine[]): boolean {
  let [begins, abstracts] = [0, 0]
  for (const [index, { kind, label }] of lines.entries()) {
    if (label?.begins) begins++
    else if (label?.fields.abstract !== undefined) abstracts++
    else if (kind === 'prose' && lines[index - 1]?.kind !== 'prose') abstracts++
  }
  return begins > 0 && begins * 2 >= abstracts
}

/** Paragraphs of an abstract are joined; of everything else the first counts. */
function add(fields: ListedFields, name: ListedField, value: string): void {
  if (name === 'abstract' && fields.abstract) fields.abstract = `${fields.abstract} ${value}`
  else fields[name] ??= value
}

/** Titles without `1.` or `[12]`, when most of them begin so. */
function unnumbered(papers: readonly ListedPaper[]): readonly ListedPaper[] {
  const number = /^(?:\[\d+\]|\(\d+\)|\d+[.)])\s+(?=\S)/
  const numbered = papers.filter(({ title }) => number.test(title)).length
  if (numbered * 2 <= papers.length) return papers
  return papers.map((paper) => ({ ...paper, title: paper.title.replace(number, '') }))
}
