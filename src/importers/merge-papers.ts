import type { Paper } from '../model/paper.ts'
import type { Problem } from '../model/problem.ts'
import { titleKey } from '../model/title-key.ts'
import type { ReadPaper } from './importer.ts'

/** Shorter titles ("Introduction") say too little to tell papers by. */
const shortestKey = 12

/**
 * Finds papers that are the same: by id, DOI, arXiv number, then by normalised title, where neither years nor DOIs
 * speak against it.
 */
export class PaperMatcher {
  readonly #byName = new Map<string, number>()
  readonly #byTitle = new Map<string, number[]>()

  /** Remembers a paper under a number. */
  add(paper: Paper, number: number): void {
    for (const name of namesOf(paper)) if (!this.#byName.has(name)) this.#byName.set(name, number)
    const key = titleKey(paper.title)
    const list = this.#byTitle.get(key)
    if (list) list.push(number)
    else this.#byTitle.set(key, [number])
  }

  /** The number of the paper that this one is a copy of, if any. */
  find(paper: Paper, paperAt: (number: number) => Paper | undefined): number | undefined {
    for (const name of namesOf(paper)) {
      const number = this.#byName.get(name)
      if (number !== undefined) return number
    }
    const key = titleKey(paper.title)
    if (key.length < shortestKey) return undefined
    return this.#byTitle.get(key)?.find((number) => agrees(paperAt(number), paper))
  }
}

function namesOf({ id, doi, arxiv, aliases }: Paper): string[] {
  return [id, ...(doi ? [`doi:${doi}`] : []), ...(arxiv ? [`arxiv:${arxiv}`] : []), ...aliases]
}

function agrees(one: Paper | undefined, other: Paper): boolean {
  if (!one) return false
  const differ = (a: string | number | null, b: string | number | null): boolean =>
    a !== null && b !== null && a !== b
  return !differ(one.year, other.year) && !differ(one.doi, other.doi)
}

/**
 * The papers with each one once, in order of first appearance; what a later copy has more is added to the first, and
 * a problem tells of it.
 */
export function mergeDuplicates(
  read: readonly ReadPaper[],
  file: string,
): { papers: Paper[]; problems: Problem[] } {
  const matcher = new PaperMatcher()
  const papers: Paper[] = []
  const problems: Problem[] = []
  for (const { paper, line, record } of read) {
    const index = matcher.find(paper, (number) => papers[number])
    const first = index === undefined ? undefined : papers[index]
    if (index === undefined || !first) {
      matcher.add(paper, papers.length)
      papers.push(paper)
      continue
    }
    papers[index] = mergePaper(first, paper)
    matcher.add(papers[index], index)
    const message = `"${paper.title.slice(0, 60)}" stands here for the second time.`
    problems.push({ file, line, record, message, advice: 'The two were merged into one paper.' })
  }
  return { papers, problems }
}

/**
 * A paper with the richer values of itself and a copy: what it lacks, the longer abstract, the longer list of authors,
 * the keywords of both. It keeps its id, so that links and pins hold; the copy's id becomes an alias.
 */
export function mergePaper(paper: Paper, copy: Paper): Paper {
  const aliases = [...paper.aliases, copy.id, ...copy.aliases]
  return {
    id: paper.id,
    aliases: [...new Set(aliases)].filter((alias) => alias !== paper.id),
    title: paper.title,
    authors: copy.authors.length > paper.authors.length ? copy.authors : paper.authors,
    year: paper.year ?? copy.year,
    venue: paper.venue ?? copy.venue,
    doi: paper.doi ?? copy.doi,
    arxiv: paper.arxiv ?? copy.arxiv,
    url: paper.url ?? copy.url,
    code: paper.code ?? copy.code,
    keywords: [...new Set([...paper.keywords, ...copy.keywords])],
    abstract: longer(paper.abstract, copy.abstract),
    summary: longer(paper.summary, copy.summary),
  }
}

function longer(one: string | null, other: string | null): string | null {
  return (other?.length ?? 0) > (one?.length ?? 0) ? other : one
}
