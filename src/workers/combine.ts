import { mergePaper, PaperMatcher } from '../importers/merge-papers.ts'
import { corpusDigest } from '../model/corpus-digest.ts'
import type { Paper } from '../model/paper.ts'
import type { Combined, CorpusRecord, ImportReport } from './api.ts'

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
 * The open corpus with what the matched papers have more (abstracts first of all), each in its place.
 * @param append also take the imported papers that it does not have, after its own
 */
export function combineCorpus(
  open: CorpusRecord,
  { papers, matches }: ImportReport,
  append: boolean,
): Combined {
  const found = new Map(matches.map(([imported, place]) => [place, papers[imported]]))
  const matched = new Set(matches.map(([imported]) => imported))
  const newcomers = append ? papers.filter((_, index) => !matched.has(index)) : []
  let merged = 0
  const former = open.papers.map((paper, index) => {
    const more = found.get(index)
    if (!more) return paper
    const richer = mergePaper(paper, more)
    if (!saysMore(richer, paper)) return paper
    merged++
    return richer
  })
  const all = [...former, ...newcomers]
  return {
    corpus: { name: open.name, description: open.description, papers: all },
    digest: corpusDigest(all),
    added: newcomers.length,
    merged,
    unchanged: matches.length - merged,
  }
}

/** Whether a merged paper has anything beyond new aliases. */
function saysMore(merged: Paper, before: Paper): boolean {
  return JSON.stringify({ ...merged, aliases: [] }) !== JSON.stringify({ ...before, aliases: [] })
}
