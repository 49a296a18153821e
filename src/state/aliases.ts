import type { CorpusRecord } from '../workers/api.ts'

/** Former ids of the papers, each with the present one. */
export function aliasesOf({ papers }: Pick<CorpusRecord, 'papers'>): ReadonlyMap<string, string> {
  return new Map(papers.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)))
}

/** Of a corpus whose papers always had their ids. */
export const noAliases: ReadonlyMap<string, string> = new Map()
