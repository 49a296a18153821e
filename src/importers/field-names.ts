/** The fields of a paper that a column or a key can give, in the words of `readRecord`. */
export const paperFields = [
  'title',
  'abstract',
  'authors',
  'year',
  'venue',
  'doi',
  'arxiv',
  'url',
  'code',
  'keywords',
  'id',
] as const
export type PaperField = (typeof paperFields)[number]

/**
 * What reference managers and bibliographic databases call the fields of a paper, best names first: Scopus, Web of
 * Science (short and long headings), Zotero, Google Scholar tools, Semantic Scholar, Dimensions, IEEE Xplore, ACM,
 * PubMed, Crossref. Names are compared without case, spaces and punctuation.
 */
const namesOf: Record<PaperField, string> = {
  title:
    'title, article title, document title, paper title, ti, title of paper, publication title of article, primary title, t1, display name, name, titel, titre, titulo',
  abstract:
    'abstract, ab, abstract note, abstract text, description, n2, summary of paper, snippet, zusammenfassung, resume, resumen',
  authors:
    'authors, author, au, author s, author full names, author full name, af, author names, authors list, creators, creator, a1, autoren, auteurs, autores',
  year: 'year, publication year, py, pub year, y1, date, publication date, published, pub date, publicationdate, cover date, issued, online date, jahr, annee',
  venue:
    'venue, source title, publication title, so, journal, journal title, journal book, journal name, container title, conference, conference name, booktitle, book title, proceedings title, source, publisher venue, publication, t2, jo, jf, journal abbreviation, zeitschrift',
  doi: 'doi, di, do, article doi, digital object identifier, doi link',
  arxiv: 'arxiv, arxiv id, arxivid, eprint, arxiv number, arxiv identifier',
  url: 'url, link, links, paper url, article url, pdf url, pdf link, ur, full text url, html url, landing page, homepage',
  code: 'code, code url, github, repository, code link, code repository, repo',
  keywords:
    'keywords, keyword, author keywords, de, kw, index keywords, keywords plus, id keywords, manual tags, tags, topics, subjects, mesh terms, schlagworter',
  id: 'paper id, paperid, corpus id',
}

/** The normal form of a column's or key's name. */
export function normalName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

interface Known {
  readonly field: PaperField
  /** 0 for the best name of the field. */
  readonly rank: number
}

const known: ReadonlyMap<string, Known> = new Map(
  paperFields.flatMap((field) =>
    namesOf[field].split(',').map((name, rank): [string, Known] => [normalName(name), { field, rank }]),
  ),
)

/** The field that a name stands for, and how good a name it is (0 best); null for an unknown one. */
export function fieldNamed(name: string): Known | null {
  return known.get(normalName(name)) ?? null
}

/**
 * For each field the best-named of some columns or keys.
 * @returns index of the column by field; fields without a column are missing
 */
export function columnsByName(names: readonly string[]): Partial<Record<PaperField, number>> {
  const best = new Map<PaperField, { readonly column: number; readonly rank: number }>()
  for (const [column, name] of names.entries()) {
    const found = fieldNamed(name)
    if (!found) continue
    const before = best.get(found.field)
    if (!before || found.rank < before.rank) best.set(found.field, { column, rank: found.rank })
  }
  return Object.fromEntries([...best].map(([field, { column }]) => [field, column]))
}
