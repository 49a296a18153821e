import type { WordColumns } from './word-columns.ts'

/** Sequences of one length that stand in enough papers, as columns indexed by their number. */
export interface Sequences {
  readonly length: number
  /** Place of one use of each. */
  readonly example: number[]
  readonly count: number[]
  readonly papers: number[]
  /** Uses that a concept of the vocabulary covers. */
  readonly covered: number[]
  /** Uses at the end of a run, where nouns stand and adjectives don't. */
  readonly ending: number[]
  /** Number of the sequence that starts at each place, or -1. */
  readonly at: Int32Array
}

/**
 * Counts sequences of words, length by length: a longer one can only stand in enough papers when both of its shorter
 * ends do.
 * @param before those that are one word shorter; null: counts single words
 * @param singles sequences of one word
 * @param isCovered tells of a place whether a concept covers its word
 */
export function countSequences(
  { word, paper }: WordColumns,
  before: Sequences | null,
  singles: Sequences | null,
  leastPapers: number,
  isCovered: (place: number) => boolean,
): Sequences {
  const length = (before?.length ?? 0) + 1
  const width = singles?.example.length ?? 0
  const found = new Map<number, number>()
  const all = { example: [], count: [], papers: [], covered: [], ending: [] } as Record<
    'example' | 'count' | 'papers' | 'covered' | 'ending',
    number[]
  >
  const lastPaper: number[] = []
  const at = new Int32Array(word.length).fill(-1)
  for (let place = 0; place + length <= word.length; place++) {
    const key = keyAt(place)
    if (key < 0) continue
    let number = found.get(key)
    if (number === undefined) {
      number = all.example.push(place) - 1
      found.set(key, number)
      all.count.push(0)
      all.papers.push(0)
      all.covered.push(0)
      all.ending.push(0)
      lastPaper.push(-1)
    }
    at[place] = number
    all.count[number] = (all.count[number] ?? 0) + 1
    if (anyCovered(place)) all.covered[number] = (all.covered[number] ?? 0) + 1
    if (word[place + length] === -1) all.ending[number] = (all.ending[number] ?? 0) + 1
    if (lastPaper[number] !== paper[place]) all.papers[number] = (all.papers[number] ?? 0) + 1
    lastPaper[number] = paper[place] ?? -1
  }
  return kept({ length, ...all, at }, leastPapers)

  function keyAt(place: number): number {
    if (!before || !singles) return word[place] ?? -1
    const [first, second] = [before.at[place] ?? -1, before.at[place + 1] ?? -1]
    return first < 0 || second < 0 ? -1 : first * width + (singles.at[place + length - 1] ?? 0)
  }

  function anyCovered(place: number): boolean {
    for (let step = 0; step < length; step++) if (isCovered(place + step)) return true
    return false
  }
}

/** Only those in enough papers, numbered anew. */
function kept(all: Sequences, leastPapers: number): Sequences {
  const number = all.papers.map(() => -1)
  const left: number[] = []
  for (const [old, papers] of all.papers.entries())
    if (papers >= leastPapers) number[old] = left.push(old) - 1
  const pick = (column: readonly number[]): number[] => left.map((old) => column[old] ?? 0)
  return {
    length: all.length,
    example: pick(all.example),
    count: pick(all.count),
    papers: pick(all.papers),
    covered: pick(all.covered),
    ending: pick(all.ending),
    at: all.at.map((old) => (old < 0 ? -1 : (number[old] ?? -1))),
  }
}
