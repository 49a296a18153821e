/**
 * Ids of the parts of a single file that hold the corpus: a stored map, the papers in Weft's JSON, and what belongs to
 * them (places and pins, names of clusters, story, vocabulary, corrections).
 */
export const FILED = { map: 'weft-map', papers: 'weft-papers', parts: 'weft-parts' } as const

/** The parts by name, as JSON. */
export type FiledTexts = { readonly [Part in keyof typeof FILED]: string }
