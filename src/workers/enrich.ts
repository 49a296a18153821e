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
      return more ? joined(paper, more) : paper
    }),
  }
}

function joined(paper: Paper, more: Paper): Paper {
  return {
    ...paper,
    aliases: [...new Set([...paper.aliases, more.id, ...more.aliases])].filter((id) => id !== paper.id),
    authors: paper.authors.length > 0 ? paper.authors : more.authors,
    keywords: paper.keywords.length > 0 ? paper.keywords : more.keywords,
    year: paper.year ?? more.year,
    venue: paper.venue ?? more.venue,
    doi: paper.doi ?? more.doi,
    arxiv: paper.arxiv ?? more.arxiv,
    url: paper.url ?? more.url,
    code: paper.code ?? more.code,
    abstract: paper.abstract ?? more.abstract,
    summary: paper.summary ?? more.summary,
  }
}
