import type { PaperField } from '../../state/types.ts'

/** Fields of a paper that a column can give, as people call them. */
export const COLUMN_FIELDS: readonly { readonly field: PaperField; readonly label: string }[] = [
  { field: 'title', label: 'Title' },
  { field: 'abstract', label: 'Abstract' },
  { field: 'authors', label: 'Authors' },
  { field: 'year', label: 'Year' },
  { field: 'venue', label: 'Venue' },
  { field: 'doi', label: 'DOI' },
  { field: 'arxiv', label: 'arXiv number' },
  { field: 'url', label: 'Link' },
  { field: 'code', label: 'Code' },
  { field: 'keywords', label: 'Keywords' },
]
