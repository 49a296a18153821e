import * as v from 'valibot'
import { paper as paperGate } from './checked.ts'
import type { Paper } from './paper.ts'

/** A paper that was there and was given more, with the values that it had before in fields that are others now. */
export interface ChangedPaper {
  /** Its id, present or former. */
  readonly paper: string
  readonly before: Partial<Paper>
}

/** What additions brought to a corpus since somebody last looked. */
export interface Newcomers {
  /** Ids of papers that are new, present or former. */
  readonly added: readonly string[]
  readonly changed: readonly ChangedPaper[]
}

export const NO_NEWCOMERS: Newcomers = { added: [], changed: [] }

const VERSION = 1
const gate = v.object({
  version: v.literal(VERSION),
  added: v.array(v.string()),
  changed: v.array(v.object({ paper: v.string(), before: v.partial(paperGate) })),
})

/** Fields that say which paper it is; they are no news. */
const NAMING: ReadonlySet<string> = new Set(['id', 'aliases'])

/** The values that a paper had in fields that are others after a change. */
export function valuesBefore(before: Paper, after: Paper): Partial<Paper> {
  const fields = Object.keys(before) as (keyof Paper)[]
  const others = fields.filter(
    (field) => !NAMING.has(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  return Object.fromEntries(others.map((field) => [field, before[field]]))
}

/** Earlier news with later ones. A paper that is new stays so, whatever it is given later. */
export function withNews(earlier: Newcomers, later: Newcomers): Newcomers {
  const added = new Set([...earlier.added, ...later.added])
  const changed = new Map(earlier.changed.map(({ paper, before }) => [paper, before]))
  for (const { paper, before } of later.changed)
    if (!added.has(paper)) changed.set(paper, { ...before, ...changed.get(paper) })
  return {
    added: [...added],
    changed: [...changed].map(([paper, before]) => ({ paper, before })),
  }
}

/** As it is kept; undefined when there is nothing new. */
export function storeNewcomers({ added, changed }: Newcomers): unknown {
  return added.length + changed.length > 0 ? { version: VERSION, added, changed } : undefined
}

/** What was stored is not trusted: what is damaged is nothing new. */
export function parseNewcomers(value: unknown): Newcomers {
  const result = v.safeParse(gate, value)
  if (!result.success) return NO_NEWCOMERS
  const { added, changed } = result.output
  return { added, changed: changed.map(({ paper, before }) => ({ paper, before: withoutGaps(before) })) }
}

/** Fields that are absent, not undefined. */
function withoutGaps(fields: Partial<Record<keyof Paper, unknown>>): Partial<Paper> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
