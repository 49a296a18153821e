import type { Problem } from './problem.ts'

/** What a person keeps about a paper for themselves. It never travels in links or embeds. */
export interface Mark {
  readonly starred: boolean
  readonly read: boolean
  /** Each once, whatever the case, in the order of adding. */
  readonly tags: readonly string[]
  /** Empty: none. */
  readonly note: string
}

/** Marks by the id of the paper, present or former; papers without any are absent. */
export type Marks = ReadonlyMap<string, Mark>

export const UNMARKED: Mark = { starred: false, read: false, tags: [], note: '' }

/** Limits of what is kept and read, lengths in UTF-16 units, so that no file can fill the page. */
export const MOST_TAGS = 30
export const LONGEST_TAG = 60
export const LONGEST_NOTE = 10_000
const MOST_MARKS = 20_000
const LONGEST_ID = 400
const VERSION = 1

/** The marks with this one in place of what the paper had. */
export function withMark(marks: Marks, paper: string, mark: Mark): Marks {
  const after = new Map(marks)
  if (isEmpty(mark)) after.delete(paper)
  else after.set(paper, mark)
  return after
}

/** The mark with a tag more; the same mark when the tag is empty, there already, too long or one too many. */
export function withTag(mark: Mark, word: string): Mark {
  const tag = word.replace(/\s+/g, ' ').trim()
  const known = mark.tags.some((one) => one.toLowerCase() === tag.toLowerCase())
  if (tag === '' || known || tag.length > LONGEST_TAG || mark.tags.length >= MOST_TAGS) return mark
  return { ...mark, tags: [...mark.tags, tag] }
}

/** Marks as they are kept; undefined when there are none. */
export function storeMarks(marks: Marks): unknown {
  if (marks.size === 0) return undefined
  return { version: VERSION, marks: [...marks].map(([paper, mark]) => ({ paper, ...mark })) }
}

/**
 * Reads stored marks, which are not trusted. Damaged ones are left out and said.
 * @param file where they come from, for problems
 */
export function parseMarks(
  value: unknown,
  file: string,
): { readonly marks: Marks; readonly problems: readonly Problem[] } {
  const marks = new Map<string, Mark>()
  const problems: Problem[] = []
  const complain = (record: number | null, message: string, advice: string): void => {
    problems.push({ file, line: null, record, message, advice })
  }
  if (value === undefined || value === null) return { marks, problems }
  if (!isRecord(value) || value['version'] !== VERSION || !Array.isArray(value['marks'])) {
    const message = 'Your marks are damaged, or were made by another version of Weft.'
    complain(null, message, 'Reload the page to get the newest one.')
    return { marks, problems }
  }
  const all = value['marks'] as readonly unknown[]
  for (const [at, one] of all.slice(0, MOST_MARKS).entries()) {
    const mark = parseMark(one)
    const paper = isRecord(one) ? one['paper'] : null
    if (!mark || typeof paper !== 'string' || paper === '' || paper.length > LONGEST_ID)
      complain(at + 1, 'The mark is damaged and was left out.', 'Make it again.')
    else if (!isEmpty(mark)) marks.set(paper, mark)
  }
  if (all.length > MOST_MARKS)
    complain(null, `Only the marks of the first ${MOST_MARKS} papers were read.`, 'Split the file.')
  return { marks, problems }
}

function parseMark(value: unknown): Mark | null {
  if (!isRecord(value)) return null
  const { starred, read, note, tags } = value
  if (typeof starred !== 'boolean' || typeof read !== 'boolean') return null
  if (typeof note !== 'string' || note.length > LONGEST_NOTE) return null
  if (!Array.isArray(tags) || tags.length > MOST_TAGS) return null
  let mark: Mark = { starred, read, tags: [], note }
  for (const tag of tags as readonly unknown[]) {
    if (typeof tag !== 'string' || tag.length > LONGEST_TAG) return null
    mark = withTag(mark, tag)
  }
  return mark
}

function isEmpty({ starred, read, tags, note }: Mark): boolean {
  return !starred && !read && tags.length === 0 && note === ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
