import { Digest } from './digest.ts'
import type { Paper } from './paper.ts'

/**
 * Names the content of a corpus: sixteen hexadecimal digits over the papers in their order, with every field
 * that is read or shown. The corpus's name and former ids don't count, so a renamed copy has the same digest.
 */
export function corpusDigest(papers: readonly Paper[]): string {
  const digest = new Digest()
  for (const paper of papers) {
    digest.add(paper.id).add(paper.title)
    digest.add(paper.abstract ?? '').add(paper.summary ?? '')
    digest.add(String(paper.year ?? '')).add(paper.venue ?? '')
    digest.add(paper.url ?? '').add(paper.code ?? '')
    digest.add(paper.authors.join('\n')).add(paper.keywords.join('\n'))
  }
  return digest.text()
}
