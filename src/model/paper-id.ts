import { Digest } from './digest.ts'
import type { Paper } from './paper.ts'
import { titleKey } from './title-key.ts'

/** The id of a paper: its DOI, else its arXiv number, else a digest of normalised title and year. */
export function paperId({
  doi,
  arxiv,
  title,
  year,
}: Pick<Paper, 'doi' | 'arxiv' | 'title' | 'year'>): string {
  if (doi) return `doi:${doi}`
  if (arxiv) return `arxiv:${arxiv}`
  const key = titleKey(title) || title
  return `title:${new Digest()
    .add(key)
    .add(year === null ? '' : String(year))
    .text()}`
}

/** The DOI in a text such as `https://doi.org/10.1000/XYZ`, in lower case; null when there is none. */
export function normalDoi(text: string): string | null {
  return (
    /10\.\d{4,9}\/[^\s"<>]+/
      .exec(text.trim())?.[0]
      .replace(/[.,;]+$/, '')
      .toLowerCase() ?? null
  )
}

/** The arXiv number in a text such as `https://arxiv.org/abs/2505.21070v2`, without version; else null. */
export function normalArxiv(text: string): string | null {
  const found =
    /^(?:arxiv:)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i.exec(text.trim()) ??
    /arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i.exec(text)
  return found?.[1]?.toLowerCase() ?? null
}
