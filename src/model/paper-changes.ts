import type { Paper } from './paper.ts'

/** What makes one list of papers of another. */
export interface PaperChanges {
  /** Places in the list before, ascending. */
  readonly removed: readonly number[]
  /** What stands at places of the list before instead of what stood there. */
  readonly replaced: readonly (readonly [place: number, paper: Paper])[]
  /** Papers that come in, with their places in the list after, ascending. */
  readonly inserted: readonly (readonly [place: number, paper: Paper])[]
}

export const NO_PAPER_CHANGES: PaperChanges = { removed: [], replaced: [], inserted: [] }

/** Where each paper of the list after stood in the list before; -1 for what came in. */
export function formerPlaces(count: number, { removed, inserted }: PaperChanges): number[] {
  const gone = new Set(removed)
  const kept = Array.from({ length: count }, (_, place) => place).filter((place) => !gone.has(place))
  const fresh = new Set(inserted.map(([place]) => place))
  let next = 0
  return Array.from({ length: kept.length + fresh.size }, (_, place) =>
    fresh.has(place) ? -1 : (kept[next++] ?? -1),
  )
}

/** The list after; papers that no change names stay the very objects that they were. */
export function changedPapers(papers: readonly Paper[], changes: PaperChanges): Paper[] {
  const [instead, fresh] = [new Map(changes.replaced), new Map(changes.inserted)]
  return formerPlaces(papers.length, changes).flatMap((former, place) => {
    const paper = former < 0 ? fresh.get(place) : (instead.get(former) ?? papers[former])
    return paper ? [paper] : []
  })
}

/** What makes the list before of the list after. */
export function takenBack(papers: readonly Paper[], changes: PaperChanges): PaperChanges {
  const placeOf = new Map(formerPlaces(papers.length, changes).map((former, place) => [former, place]))
  const at = (former: number): readonly (readonly [number, Paper])[] => {
    const paper = papers[former]
    return paper ? [[former, paper]] : []
  }
  return {
    removed: changes.inserted.map(([place]) => place),
    replaced: changes.replaced.flatMap(([former]) =>
      at(former).map(([, paper]) => [placeOf.get(former) ?? -1, paper] as const),
    ),
    inserted: changes.removed.flatMap(at),
  }
}
