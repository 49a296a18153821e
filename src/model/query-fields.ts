/** Fields of the query language, in the order in which they are offered. */
export const queryFields = {
  tech: { title: 'Technique', example: 'tech:"kv cache"', says: 'papers with this technique' },
  domain: { title: 'Domain', example: 'domain:robotics', says: 'papers of this domain' },
  family: { title: 'Family', example: 'family:decoding', says: 'papers with a concept of this family' },
  cluster: { title: 'Cluster', example: 'cluster:3', says: 'what belongs to this cluster' },
  year: { title: 'Year', example: 'year:2023..2025', says: 'papers of these years' },
  author: { title: 'Author', example: 'author:lee', says: 'papers by somebody of this name' },
  venue: { title: 'Venue', example: 'venue:neurips', says: 'papers that appeared there' },
  title: { title: 'Title', example: 'title:streaming', says: 'papers with these words in the title' },
  has: { title: 'Has', example: 'has:code', says: 'papers that come with something' },
  kind: { title: 'Kind', example: 'kind:paper', says: 'only papers, techniques or domains' },
  role: { title: 'Role', example: 'role:background', says: 'which links count' },
  near: { title: 'Near', example: 'near:pruning~2', says: 'what is at most so many steps away' },
  path: { title: 'Path', example: 'path:pruning>robotics', says: 'what lies on the ways between the two' },
  is: {
    title: 'Is',
    example: 'is:starred',
    says: 'papers that you starred, read, are reading or have not read',
  },
  tag: { title: 'Tag', example: 'tag:"to cite"', says: 'papers that you gave this tag' },
  note: { title: 'Note', example: 'note:table', says: 'papers with these words in your note' },
} as const

export type QueryField = keyof typeof queryFields

export const fieldNames = Object.keys(queryFields) as QueryField[]

const otherNames: Readonly<Record<string, QueryField>> = {
  technique: 'tech',
  techniques: 'tech',
  domains: 'domain',
  clusters: 'cluster',
  years: 'year',
  authors: 'author',
  by: 'author',
  tags: 'tag',
  notes: 'note',
}

/** The field of this name, in any case; null for other words, which are searched as they stand. */
export function fieldOf(name: string): QueryField | null {
  const lower = name.toLowerCase()
  return (
    fieldNames.find((one) => one === lower) ??
    (Object.hasOwn(otherNames, lower) ? (otherNames[lower] ?? null) : null)
  )
}

/** What a paper can come with. */
export const HAS = [
  'code',
  'abstract',
  'summary',
  'doi',
  'arxiv',
  'authors',
  'venue',
  'year',
  'links',
  'note',
  'tags',
] as const
export type Has = (typeof HAS)[number]

export const KINDS = ['paper', 'technique', 'domain'] as const

/** What a paper can be for oneself. */
export const IS = ['starred', 'unread', 'reading', 'read'] as const

/** Which links count: where a paper studies the concept, only names it, or either. */
export const ROLES = ['core', 'background', 'all'] as const
export type QueryRole = (typeof ROLES)[number]
