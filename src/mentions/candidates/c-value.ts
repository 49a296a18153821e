/** A term with how often it stands in the texts, alone or inside of longer terms. */
export interface CountedTerm {
  /** Its words, joined by spaces. */
  readonly key: string
  readonly words: number
  readonly count: number
}

/**
 * The C-value of each term: how often it stands in the texts for its length, without the uses that only are parts of
 * longer terms.
 *
 *     C(a) = log2(|a| + ½) · (f(a) − mean of f(b) over the longer terms b that hold a)
 *
 * Source: K. Frantzi, S. Ananiadou and H. Mima, "Automatic recognition of multi-word terms: the C-value/NC-value
 * method", 2000; with log2(|a| + ½) in place of log2 |a|, so that single words count too, though less. (J.
 * Lossio-Ventura et al., "Biomedical terminology extraction: a new combination of statistical and web mining
 * approaches", 2014, take |a| + 1 to that end.)
 */
export function cValues(terms: readonly CountedTerm[]): ReadonlyMap<string, number> {
  const known = new Set(terms.map(({ key }) => key))
  const longer = new Map<string, { terms: number; uses: number }>()
  for (const { key, count } of terms) {
    for (const part of partsOf(key)) {
      if (!known.has(part)) continue
      const one = longer.get(part) ?? { terms: 0, uses: 0 }
      one.terms++
      one.uses += count
      longer.set(part, one)
    }
  }
  return new Map(
    terms.map(({ key, words, count }) => {
      const { terms: holders, uses } = longer.get(key) ?? { terms: 0, uses: 0 }
      return [key, Math.log2(words + 0.5) * (count - (holders > 0 ? uses / holders : 0))]
    }),
  )
}

/** The shorter sequences of words inside a term, each once. */
export function partsOf(key: string): ReadonlySet<string> {
  const words = key.split(' ')
  const parts = new Set<string>()
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++)
      if (to - from < words.length) parts.add(words.slice(from, to).join(' '))
  return parts
}

/**
 * How specific a term is, from 0 (it stands in every paper) to 1 (in one): its inverse document frequency as a share
 * of the largest. Source: K. Spärck Jones, "A statistical interpretation of term specificity and its application in
 * retrieval", 1972.
 */
export function specificity(papersWithTerm: number, papers: number): number {
  return papers > 1 ? Math.log(papers / papersWithTerm) / Math.log(papers) : 0
}
