import * as v from 'valibot'
import type { Anchors } from '../model/anchors.ts'
import type { GivenName } from '../model/given-name.ts'
import type { NodeKey } from '../model/node.ts'
import type { Paper } from '../model/paper.ts'

const text = v.nullable(v.string())
const texts = v.array(v.string())
const address = v.nullable(v.pipe(v.string(), v.startsWith('https:')))

const paper = v.object({
  id: v.string(),
  aliases: texts,
  title: v.string(),
  authors: texts,
  year: v.nullable(v.pipe(v.number(), v.integer())),
  venue: text,
  doi: text,
  arxiv: text,
  url: address,
  code: address,
  keywords: texts,
  abstract: text,
  summary: text,
}) satisfies v.GenericSchema<unknown, Paper>

const entry = v.object({
  version: v.literal(1),
  name: v.string(),
  papers: v.pipe(v.number(), v.integer(), v.minValue(0)),
  opened: v.number(),
})

const corpus = v.object({ version: v.literal(1), description: v.string(), papers: v.array(paper) })

const key = v.custom<NodeKey>((value) => typeof value === 'string' && /^(?:paper|concept):/.test(value))

const place = v.pipe(v.number(), v.finite())

const positions = v.pipe(
  v.record(v.string(), v.tuple([place, place])),
  v.check((record) => Object.keys(record).every((name) => v.is(key, name))),
  v.transform((record): Anchors['positions'] => record),
)

const anchors = v.object({ positions, pinned: v.array(key) })

const names = v.array(v.object({ name: v.string(), members: v.array(key) }))

/** What the list shows of a corpus; `opened` grows with every opening. */
export type EntryRecord = v.InferOutput<typeof entry>
export type CorpusRecord = v.InferOutput<typeof corpus>

/** Null when the record is not whole. */
export function parseEntry(value: unknown): EntryRecord | null {
  return parsed(v.safeParse(entry, value))
}

/** Null when the record is not whole. */
export function parseCorpus(value: unknown): CorpusRecord | null {
  return parsed(v.safeParse(corpus, value))
}

/** Null when the record is not whole. */
export function parseAnchors(value: unknown): Anchors | null {
  return parsed(v.safeParse(anchors, value))
}

/** None when the record is not whole: clusters have names of their own. */
export function parseNames(value: unknown): readonly GivenName[] {
  return parsed(v.safeParse(names, value)) ?? []
}

function parsed<Value>(result: { success: true; output: Value } | { success: false }): Value | null {
  return result.success ? result.output : null
}
