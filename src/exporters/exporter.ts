/** A paper as it leaves Weft: without abstract and summary, with the labels of its core concepts. */
export interface ExportedPaper {
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  readonly year: number | null
  readonly venue: string | null
  readonly doi: string | null
  readonly arxiv: string | null
  readonly url: string | null
  readonly code: string | null
  readonly keywords: readonly string[]
  readonly techniques: readonly string[]
  readonly domains: readonly string[]
}

/** One format of paper lists. */
export interface PaperExporter {
  readonly id: string
  /** Name for people, such as `BibTeX`. */
  readonly label: string
  /** What it is for, in a few words. */
  readonly note: string
  /** Ending of file names, without the dot. */
  readonly ending: string
  readonly mediaType: string
  /** The file in pieces, so that long lists can be written with pauses. */
  readonly write: (papers: readonly ExportedPaper[]) => Iterable<string>
}
