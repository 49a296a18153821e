/** Papers that would have both of two things if the two had nothing to do with each other. */
export function expectedTogether(one: number, other: number, papers: number): number {
  return papers > 0 ? (one * other) / papers : 0
}

/**
 * How much more often two things occur together than they would by chance: above 1 more often, below 1 less.
 * Raw counts favour what is frequent anyway; this measure takes the frequencies out.
 *
 *     association strength = shared × papers / (one × other)
 *
 * @param shared papers that have both
 * @param one papers that have the first
 * @param other papers that have the second
 * @param papers all papers of the corpus
 * Source: N. J. van Eck and L. Waltman, "How to normalize cooccurrence data? An analysis of some well-known
 * similarity measures", Journal of the American Society for Information Science and Technology 60(8), 2009; their
 * measure times the number of papers, so that 1 stands for chance.
 */
export function associationStrength(shared: number, one: number, other: number, papers: number): number {
  const expected = expectedTogether(one, other, papers)
  return expected > 0 ? shared / expected : 0
}
