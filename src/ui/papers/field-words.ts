import type { Paper } from '../../model/paper.ts'
import { listWords } from '../../view/count-words.ts'

const NAMES = {
  title: 'title',
  authors: 'authors',
  year: 'year',
  venue: 'venue',
  doi: 'DOI',
  arxiv: 'arXiv number',
  url: 'page',
  code: 'code',
  keywords: 'keywords',
  abstract: 'abstract',
  summary: 'summary',
} as const

/** Fields of a paper that are others than before, as in `abstract and year`. @param isOther whether one is */
export function fieldWords(isOther: (field: keyof Paper) => boolean): string {
  const fields = (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter(isOther)
  return listWords(fields.map((field) => NAMES[field]))
}
