import * as v from 'valibot'
import type { Anchors } from '../model/anchors.ts'
import { anchors, givenName, paper } from '../model/checked.ts'
import type { GivenName } from '../model/given-name.ts'

const entry = v.object({
  version: v.literal(1),
  name: v.string(),
  papers: v.pipe(v.number(), v.integer(), v.minValue(0)),
  opened: v.number(),
})

const corpus = v.object({ version: v.literal(1), description: v.string(), papers: v.array(paper) })

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
  return parsed(v.safeParse(v.array(givenName), value)) ?? []
}

function parsed<Value>(result: { success: true; output: Value } | { success: false }): Value | null {
  return result.success ? result.output : null
}
