import { mergePaper } from '../importers/merge-papers.ts'
import type { Paper } from '../model/paper.ts'
import { titleKey } from '../model/title-key.ts'
import type { CorpusRecord, ImportReport } from './api.ts'

/** Pairs of imported and open papers with the same title: indices in both. Each paper is paired once. */
export function matchesByTitle(imported: readonly Paper[], open: readonly Paper[]): [number, number][] {
  const places = new Map(open.map(({ title }, index) => [titleKey(title), index]))
  const pairs: [number, number][] = []
  imported.forEach(({ title }, index) => {
    const key = titleKey(title)
    const place = places.get(key)
    if (place === undefined) return
    places.delete(key)
    pairs.push([index, place])
  })
  return pairs
}

/** The open corpus with what the matched papers have more: abstracts first of all. Nothing is overwritten. */
export function enrichCorpus(open: CorpusRecord, { papers, matches }: ImportReport): CorpusRecord {
  const found = new Map(matches.map(([imported, place]) => [place, papers[imported]]))
  return {
    ...open,
    papers: open.papers.map((paper, index) => {
      const more = found.get(index)
      return more ? mergePaper(paper, more) : paper
    }),
  }
}
