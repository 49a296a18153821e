import type { ConceptKind } from '../model/concept.ts'
import { nodeCount, paperCount, type CorpusMap } from '../model/corpus-map.ts'
import { nodeYears, yearSpan } from './node-years.ts'
import type { ColourBy } from './view-state.ts'

/** Steps of the ramp of years, and colours of all else. */
export const YEAR_STEPS = 7
export const COLOURS = 10

/** One colour of the map and what it stands for. */
export interface ColourChoice {
  readonly label: string
  /** Colour slot; -1: the quiet colour of what has none. */
  readonly slot: number
}

/** Colour slot of each node, or -1. Families of concepts have slots in the vocabulary's order. */
export function nodeSlots(map: CorpusMap, by: ColourBy): Int16Array {
  if (by === 'cluster') return map.clusterOf.map((cluster) => map.clusters[cluster]?.colour ?? -1)
  if (by === 'year') return yearSlots(map)
  return familySlots(map, by === 'family' ? 'technique' : 'domain')
}

/** What the colours stand for, in the order of a legend; nothing for clusters, which are listed by themselves. */
export function colourKey(map: CorpusMap, by: ColourBy): ColourChoice[] {
  if (by === 'cluster') return []
  if (by === 'year') return yearKey(map)
  const kind = by === 'family' ? 'technique' : 'domain'
  const families = familiesOf(map, kind)
  const rest = families.length > COLOURS ? 'other families' : `no ${kind}`
  return [...families.slice(0, COLOURS).map((label, slot) => ({ label, slot })), { label: rest, slot: -1 }]
}

function familiesOf(map: CorpusMap, kind: ConceptKind): string[] {
  return [...new Set(map.concepts.filter((concept) => concept.kind === kind).map(({ family }) => family))]
}

/**
 * A concept of the kind has the slot of its family; a paper that of the family it is linked to most strongly; a
 * concept of the other kind that of most of its papers, unless the colours are those of techniques: domains then
 * have none.
 */
function familySlots(map: CorpusMap, kind: ConceptKind): Int16Array {
  const papers = paperCount(map)
  const families = familiesOf(map, kind).slice(0, COLOURS)
  const slots = new Int16Array(nodeCount(map)).fill(-1)
  map.concepts.forEach((concept, at) => {
    if (concept.kind === kind) slots[papers + at] = families.indexOf(concept.family)
  })
  const { paper, concept, role, strength } = map.links
  const ofPapers = new Votes(papers, families.length)
  for (let link = 0; link < paper.length; link++)
    if (role[link] === 0)
      ofPapers.add(paper[link] ?? 0, slots[papers + (concept[link] ?? 0)] ?? -1, strength[link] ?? 0)
  for (let at = 0; at < papers; at++) slots[at] = ofPapers.winner(at)
  if (kind === 'technique') return slots
  const ofConcepts = new Votes(map.concepts.length, families.length)
  for (let link = 0; link < paper.length; link++)
    if (role[link] === 0) ofConcepts.add(concept[link] ?? 0, slots[paper[link] ?? 0] ?? -1, 1)
  map.concepts.forEach((one, at) => {
    if (one.kind !== kind) slots[papers + at] = ofConcepts.winner(at)
  })
  return slots
}

/** Weights of choices, by voter. */
class Votes {
  readonly #weights: Float64Array
  readonly #choices: number

  constructor(voters: number, choices: number) {
    this.#weights = new Float64Array(voters * choices)
    this.#choices = choices
  }

  add(voter: number, choice: number, weight: number): void {
    const at = voter * this.#choices + choice
    if (choice >= 0) this.#weights[at] = (this.#weights[at] ?? 0) + weight
  }

  /** The choice of most weight, the first of equal ones; -1 without any. */
  winner(voter: number): number {
    let [best, most] = [-1, 0]
    for (let choice = 0; choice < this.#choices; choice++) {
      const weight = this.#weights[voter * this.#choices + choice] ?? 0
      if (weight > most) [best, most] = [choice, weight]
    }
    return best
  }
}

function yearSlots(map: CorpusMap): Int16Array {
  const span = yearSpan(map)
  return nodeYears(map).map((year) => (span && year > 0 ? yearStep(year, ...span) : -1))
}

/** The step of the ramp on which a year stands, 0 for the first year and the last step for the last. */
function yearStep(year: number, first: number, last: number): number {
  return last > first ? Math.round(((year - first) / (last - first)) * (YEAR_STEPS - 1)) : YEAR_STEPS - 1
}

function yearKey(map: CorpusMap): ColourChoice[] {
  const span = yearSpan(map)
  if (!span) return [{ label: 'year unknown', slot: -1 }]
  const steps = new Map<number, [first: number, last: number]>()
  for (let year = span[0]; year <= span[1]; year++) {
    const step = yearStep(year, ...span)
    steps.set(step, [steps.get(step)?.[0] ?? year, year])
  }
  const known = [...steps].map(([slot, [first, last]]) => ({
    label: first === last ? String(first) : `${first} to ${last}`,
    slot,
  }))
  return map.papers.years.includes(0) ? [...known, { label: 'unknown', slot: -1 }] : known
}
