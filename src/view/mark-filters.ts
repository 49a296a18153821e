import { READINGS, tagKey, UNMARKED, type Mark, type Reading } from '../model/marks.ts'
import { facetBits, type Facet } from './filters.ts'
import type { PaperMarks, TagUse } from '../model/paper-marks.ts'

/** One choice of a filter by marks, as the view has it: `starred`, `unread`, `noted`, `tag:to cite`. */
export type MarkChoice = string

export const STARRED = 'starred'
export const NOTED = 'noted'
const TAG = 'tag:'

export function tagChoice(tag: string): MarkChoice {
  return TAG + tag
}

/** The tag of a choice; null: it is another one. */
export function tagOf(choice: MarkChoice): string | null {
  return choice.startsWith(TAG) ? choice.slice(TAG.length) : null
}

export function readingOf(choice: MarkChoice): Reading | null {
  return READINGS.find((one) => one === choice) ?? null
}

/** Which facets each paper fails by its marks, as `facetBits`: any of within a facet, all of across facets. */
export function failedMarks(papers: number, marks: PaperMarks, choices: readonly MarkChoice[]): Uint8Array {
  const tests = new Map<Facet, ((mark: Mark) => boolean)[]>()
  for (const choice of choices) {
    const [facet, test] = testOf(choice)
    tests.set(facet, [...(tests.get(facet) ?? []), test])
  }
  const fails = (mark: Mark): number => {
    let bits = 0
    for (const [facet, any] of tests) if (!any.some((test) => test(mark))) bits |= facetBits[facet]
    return bits
  }
  const failed = new Uint8Array(papers).fill(fails(UNMARKED))
  for (const [paper, mark] of marks) failed[paper] = fails(mark)
  return failed
}

function testOf(choice: MarkChoice): readonly [Facet, (mark: Mark) => boolean] {
  const tag = tagOf(choice)
  if (tag !== null) return ['tags', ({ tags }) => tags.some((one) => tagKey(one) === tagKey(tag))]
  const reading = readingOf(choice)
  if (reading) return ['reading', (mark) => mark.reading === reading]
  if (choice === STARRED) return ['starred', ({ starred }) => starred]
  return ['noted', ({ note }) => note !== '']
}

/** How many papers each choice would show; a facet's own choices don't lessen its own counts. */
export interface MarkCounts {
  readonly starred: number
  readonly noted: number
  readonly reading: Readonly<Record<Reading, number>>
  /** By `tagKey`. */
  readonly tags: ReadonlyMap<string, number>
}

/** @param failed facets that each paper fails, marks among them */
export function countMarks(failed: Uint8Array, marks: PaperMarks): MarkCounts {
  const passes = (paper: number, facet: Facet): boolean => ((failed[paper] ?? 0) & ~facetBits[facet]) === 0
  const counts = { starred: 0, noted: 0, reading: { unread: 0, reading: 0, read: 0 } }
  const tags = new Map<string, number>()
  for (let paper = 0; paper < failed.length; paper++) {
    const mark = marks.get(paper) ?? UNMARKED
    if (passes(paper, 'reading')) counts.reading[mark.reading]++
    if (mark.starred && passes(paper, 'starred')) counts.starred++
    if (mark.note !== '' && passes(paper, 'noted')) counts.noted++
    if (mark.tags.length > 0 && passes(paper, 'tags'))
      for (const tag of mark.tags) tags.set(tagKey(tag), (tags.get(tagKey(tag)) ?? 0) + 1)
  }
  return { ...counts, tags }
}

/** Tags that can be chosen: those in use, and those that are chosen still. */
export function tagChoices(uses: readonly TagUse[], choices: readonly MarkChoice[]): readonly string[] {
  const tags = uses.map(({ tag }) => tag)
  const known = new Set(tags.map(tagKey))
  return [
    ...tags,
    ...choices.flatMap((choice) => tagOf(choice) ?? []).filter((tag) => !known.has(tagKey(tag))),
  ]
}
