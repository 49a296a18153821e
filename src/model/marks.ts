import type { Problem } from './problem.ts'

/** How far somebody has read a paper. */
export const READINGS = ['unread', 'reading', 'read'] as const
export type Reading = (typeof READINGS)[number]

/** What a person keeps about a paper for themselves. It never travels in links, scenes or embeds. */
export interface Mark {
  readonly starred: boolean
  readonly reading: Reading
  /** Each once, whatever the case, in the order of adding. */
  readonly tags: readonly string[]
  /** Plain text of any number of lines; empty: none. */
  readonly note: string
}

/** Marks by the id of the paper, present or former; papers without any are absent. */
export type Marks = ReadonlyMap<string, Mark>

export const UNMARKED: Mark = { starred: false, reading: 'unread', tags: [], note: '' }
export const NO_MARKS: Marks = new Map()

/** Limits of what is kept and read, lengths in UTF-16 units, so that no file can fill the page. */
export const MOST_TAGS = 50
export const LONGEST_TAG = 60
export const LONGEST_NOTE = 20_000
const MOST_MARKS = 200_000
const LONGEST_ID = 400
const VERSION = 1

/** By which tags are told apart. */
export function tagKey(tag: string): string {
  return tag.toLowerCase()
}

/** The mark with another tag in place of one; the same mark when it never had it. */
export function renamedTag(mark: Mark, tag: string, name: string): Mark {
  if (!mark.tags.some((one) => tagKey(one) === tagKey(tag))) return mark
  const tags = mark.tags.map((one) => (tagKey(one) === tagKey(tag) ? name : one))
  return tags.reduce(withTag, { ...mark, tags: [] })
}

/** A tag as it is kept, without needless space; null: there is nothing of it, or too much. */
export function cleanTag(typed: string): string | null {
  const tag = typed
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .normalize('NFC')
  return tag === '' || tag.length > LONGEST_TAG ? null : tag
}

/** The mark with a tag more; the same mark when it has the tag already, or too many. */
export function withTag(mark: Mark, tag: string): Mark {
  const known = mark.tags.some((one) => tagKey(one) === tagKey(tag))
  return known || mark.tags.length >= MOST_TAGS ? mark : { ...mark, tags: [...mark.tags, tag] }
}

/** The mark without a tag; the same mark when it never had it. */
export function withoutTag(mark: Mark, tag: string): Mark {
  const tags = mark.tags.filter((one) => tagKey(one) !== tagKey(tag))
  return tags.length === mark.tags.length ? mark : { ...mark, tags }
}

export function withNote(mark: Mark, typed: string): Mark {
  const note = cleanNote(typed).slice(0, LONGEST_NOTE)
  return { ...mark, note: note.trim() === '' ? '' : note }
}

function sameMark(one: Mark, other: Mark): boolean {
  return (
    one.starred === other.starred &&
    one.reading === other.reading &&
    one.note === other.note &&
    one.tags.length === other.tags.length &&
    one.tags.every((tag, at) => tag === other.tags[at])
  )
}

/**
 * The marks that an edit changes, as they are after it.
 * @param present marks by present ids
 * @param papers their present ids
 */
export function editedMarks(present: Marks, papers: readonly string[], edit: (mark: Mark) => Mark): Marks {
  return new Map(
    papers.flatMap((paper) => {
      const before = present.get(paper) ?? UNMARKED
      const after = edit(before)
      return sameMark(before, after) ? [] : [[paper, after] as const]
    }),
  )
}

/**
 * The marks of papers by their present ids. Of papers that were merged the one paper has all: star, tags and notes of
 * each, and what was read of any counts as read.
 * @param aliases former ids of papers with the present ones
 */
export function presentMarks(marks: Marks, aliases: ReadonlyMap<string, string>): Marks {
  const present = new Map<string, Mark>()
  for (const [id, mark] of marks) {
    const paper = aliases.get(id) ?? id
    const other = present.get(paper)
    present.set(paper, other ? joined(other, mark) : mark)
  }
  return present
}

/**
 * The marks with others in place of what some papers had, under former ids too.
 * @param changes by the present ids of the papers
 */
export function withMarks(marks: Marks, changes: Marks, aliases: ReadonlyMap<string, string>): Marks {
  const after = new Map([...marks].filter(([id]) => !changes.has(aliases.get(id) ?? id)))
  for (const [paper, mark] of changes) if (!isEmpty(mark)) after.set(paper, mark)
  return after
}

/** Marks as they are kept; undefined when there are none. */
export function storeMarks(marks: Marks): unknown {
  if (marks.size === 0) return undefined
  return { version: VERSION, marks: [...marks].map(([paper, mark]) => ({ paper, ...fieldsOf(mark) })) }
}

export interface ParsedMarks {
  readonly marks: Marks
  readonly problems: readonly Problem[]
  /** A newer Weft made them: they are not read, and nothing may be written over them. */
  readonly newer: boolean
}

/**
 * Reads stored marks, which are not trusted. Damaged ones are left out and said.
 * @param file where they come from, for problems
 */
export function parseMarks(value: unknown, file: string): ParsedMarks {
  const marks = new Map<string, Mark>()
  const problems: Problem[] = []
  const complain = (record: number | null, message: string, advice: string): void => {
    problems.push({ file, line: null, record, message, advice })
  }
  if (value === undefined || value === null) return { marks, problems, newer: false }
  const version = isRecord(value) ? value['version'] : null
  if (typeof version === 'number' && version > VERSION) {
    const message = 'Your stars, tags and notes were made by a newer Weft and are left as they are.'
    complain(null, message, 'Reload the page to get the newest one.')
    return { marks, problems, newer: true }
  }
  if (!isRecord(value) || version !== VERSION || !Array.isArray(value['marks'])) {
    const advice = 'Open a project file that has them, if there is one.'
    complain(null, 'Your stars, tags and notes are damaged and could not be read.', advice)
    return { marks, problems, newer: false }
  }
  const all = value['marks'] as readonly unknown[]
  for (const [at, one] of all.slice(0, MOST_MARKS).entries()) {
    const mark = parseMark(one)
    const paper = isRecord(one) ? one['paper'] : null
    if (!mark || typeof paper !== 'string' || paper === '' || paper.length > LONGEST_ID)
      complain(at + 1, 'What you noted of a paper is damaged and was left out.', 'Note it again.')
    else if (!isEmpty(mark)) marks.set(paper, mark)
  }
  if (all.length > MOST_MARKS)
    complain(null, `Only the stars, tags and notes of ${MOST_MARKS} papers were read.`, 'Split the file.')
  return { marks, problems, newer: false }
}

function parseMark(value: unknown): Mark | null {
  if (!isRecord(value)) return null
  const { starred, note, tags } = value
  const reading = READINGS.find((one) => one === value['reading'])
  if (typeof starred !== 'boolean' || !reading) return null
  if (typeof note !== 'string' || note.length > LONGEST_NOTE) return null
  if (!Array.isArray(tags) || tags.length > MOST_TAGS) return null
  let mark = withNote({ starred, reading, tags: [], note: '' }, note)
  for (const one of tags as readonly unknown[]) {
    const tag = typeof one === 'string' ? cleanTag(one) : null
    if (tag === null) return null
    mark = withTag(mark, tag)
  }
  return mark
}

function joined(one: Mark, other: Mark): Mark {
  const further = Math.max(READINGS.indexOf(one.reading), READINGS.indexOf(other.reading))
  const notes = [...new Set([one.note, other.note])].filter((note) => note !== '')
  const both: Mark = {
    starred: one.starred || other.starred,
    reading: READINGS[further] ?? 'unread',
    tags: one.tags,
    note: notes.join('\n\n').slice(0, LONGEST_NOTE),
  }
  return other.tags.reduce(withTag, both)
}

function fieldsOf({ starred, reading, tags, note }: Mark): Mark {
  return { starred, reading, tags, note }
}

function isEmpty(mark: Mark): boolean {
  return sameMark(mark, UNMARKED)
}

/** A text without characters that are none, but with its lines. */
function cleanNote(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
