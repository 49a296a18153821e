import { mergePaper, PaperMatcher } from '../importers/merge-papers.ts'
import { corpusDigest } from '../model/corpus-digest.ts'
import type { Paper } from '../model/paper.ts'
import { changedPapers, type PaperChanges } from '../model/paper-changes.ts'
import type { Combined, ImportReport, Merge } from './api.ts'

/** Pairs of imported and open papers that are the same: indices in both. Each paper is paired once. */
export function matchPapers(imported: readonly Paper[], open: readonly Paper[]): [number, number][] {
  const matcher = new PaperMatcher()
  for (const [index, paper] of open.entries()) matcher.add(paper, index)
  const taken = new Set<number>()
  const pairs: [number, number][] = []
  for (const [index, paper] of imported.entries()) {
    const place = matcher.find(paper, (number) => open[number])
    if (place === undefined || taken.has(place)) continue
    taken.add(place)
    pairs.push([index, place])
  }
  return pairs
}

/**
 * What gives the open papers what the matched ones have more (abstracts first of all), each in its place.
 * @param append also take the imported papers that are not there, after the others
 */
export function combinePapers(
  open: readonly Paper[],
  { papers, matches }: ImportReport,
  append: boolean,
): Combined {
  const matched = new Set(matches.map(([imported]) => imported))
  const newcomers = append ? papers.filter((_, index) => !matched.has(index)) : []
  const merged = matches.flatMap(([imported, place]): Merge[] => {
    const [before, copy] = [open[place], papers[imported]]
    if (!before || !copy) return []
    const after = mergePaper(before, copy)
    return saysMore(after, before) ? [{ place, before, copy, after }] : []
  })
  const changes: PaperChanges = {
    removed: [],
    replaced: merged.map(({ place, after }) => [place, after]),
    inserted: newcomers.map((paper, at) => [open.length + at, paper]),
  }
  return {
    changes,
    digest: corpusDigest(changedPapers(open, changes)),
    merged,
    unchanged: matches.length - merged.length,
  }
}

/** Whether a merged paper has anything beyond new aliases. */
function saysMore(merged: Paper, before: Paper): boolean {
  return JSON.stringify({ ...merged, aliases: [] }) !== JSON.stringify({ ...before, aliases: [] })
}
