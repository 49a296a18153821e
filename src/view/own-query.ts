/** Fields of the query language about what a person keeps about papers, also while they are typed, and the values of others. */
const ownWords = /(?<!\p{L})(?:tags?:|notes?:|is:"?(?![ptd"\s])|has:"?[nt])/iu

/** Whether a query asks for stars, reading, tags or notes, so that it is nobody else's business. */
export function isOwnQuery(query: string): boolean {
  return ownWords.test(query)
}
