import type { Paper } from '../model/paper.ts'
import type { Problem } from '../model/problem.ts'
import type { ReadPaper } from './importer.ts'

/**
 * The papers with each id once, in order of first appearance; what a later copy has more is added to the
 * first, and a problem tells of it.
 */
export function mergeDuplicates(
  read: readonly ReadPaper[],
  file: string,
): { papers: Paper[]; problems: Problem[] } {
  const at = new Map<string, number>()
  const papers: Paper[] = []
  const problems: Problem[] = []
  for (const { paper, line, record } of read) {
    const index = at.get(paper.id)
    const first = index === undefined ? undefined : papers[index]
    if (index === undefined || !first) {
      at.set(paper.id, papers.length)
      papers.push(paper)
      continue
    }
    papers[index] = mergePaper(first, paper)
    const message = `"${paper.title.slice(0, 60)}" stands here for the second time.`
    problems.push({ file, line, record, message, advice: 'The two were merged into one paper.' })
  }
  return { papers, problems }
}

/**
 * A paper with the fields it lacks taken from a copy of it. It keeps its id, so that links and pins hold;
 * the copy's id becomes an alias.
 */
export function mergePaper(paper: Paper, copy: Paper): Paper {
  const aliases = [...paper.aliases, copy.id, ...copy.aliases]
  return {
    id: paper.id,
    aliases: [...new Set(aliases)].filter((alias) => alias !== paper.id),
    title: paper.title,
    authors: paper.authors.length > 0 ? paper.authors : copy.authors,
    year: paper.year ?? copy.year,
    venue: paper.venue ?? copy.venue,
    doi: paper.doi ?? copy.doi,
    arxiv: paper.arxiv ?? copy.arxiv,
    url: paper.url ?? copy.url,
    code: paper.code ?? copy.code,
    keywords: paper.keywords.length > 0 ? paper.keywords : copy.keywords,
    abstract: paper.abstract ?? copy.abstract,
    summary: paper.summary ?? copy.summary,
  }
}
