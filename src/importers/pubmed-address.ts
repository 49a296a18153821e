/** The page of a paper in PubMed by its number there; undefined for what is no such number. */
export function pubmedAddress(id = ''): string | undefined {
  return /^\d+$/.test(id) ? `https://pubmed.ncbi.nlm.nih.gov/${id}/` : undefined
}
