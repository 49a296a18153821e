/** One research paper as the corpus holds it. Text is plain Unicode, never HTML. */
export interface Paper {
  /** `doi:…`, else `arxiv:…`, else `title:<digest of normalised title and year>`. */
  readonly id: string
  /** Ids this paper had before it was merged or enriched; links and pins that name them still work. */
  readonly aliases: readonly string[]
  readonly title: string
  readonly authors: readonly string[]
  readonly year: number | null
  readonly venue: string | null
  readonly doi: string | null
  readonly arxiv: string | null
  /** Address of the paper itself; `https:` only. */
  readonly url: string | null
  /** Address of the paper's code or demo; `https:` only. */
  readonly code: string | null
  readonly keywords: readonly string[]
  /** The original abstract, when the user brought it. */
  readonly abstract: string | null
  /** A digest of the paper in other words than the abstract's. */
  readonly summary: string | null
}

/** The parts of a paper that are read. Links rest on the title and on `textField`. */
export type Field = 'title' | 'summary' | 'abstract'

/** The field that links rest on beside the title: the abstract if there is one, else the summary. */
export function textField(paper: Paper): Field | null {
  if (paper.abstract) return 'abstract'
  return paper.summary ? 'summary' : null
}

/** The text of one field; the empty string when the paper has none. */
export function fieldText(paper: Paper, field: Field): string {
  return (field === 'title' ? paper.title : paper[field]) ?? ''
}

/** A set of papers with a name. `digest` identifies its content: equal papers, equal digest. */
export interface Corpus {
  readonly name: string
  readonly description: string
  readonly digest: string
  readonly papers: readonly Paper[]
}
