import * as v from 'valibot'
import type { Anchors } from './anchors.ts'
import type { GivenName } from './given-name.ts'
import type { NodeKey } from './node.ts'
import type { Paper } from './paper.ts'

/** Gates of what was stored or filed: a value is whole, or it is not taken. */

const text = v.nullable(v.string())
const texts = v.array(v.string())
const address = v.nullable(v.pipe(v.string(), v.startsWith('https:')))

export const paper = v.object({
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

export const nodeKey = v.custom<NodeKey>(
  (value) => typeof value === 'string' && /^(?:paper|concept):/.test(value),
)

const coordinate = v.pipe(v.number(), v.finite())

export const place = v.tuple([coordinate, coordinate])

const positions = v.pipe(
  v.record(v.string(), place),
  v.check((record) => Object.keys(record).every((name) => v.is(nodeKey, name))),
  v.transform((record): Anchors['positions'] => record),
)

export const anchors = v.object({ positions, pinned: v.array(nodeKey) })

export const givenName = v.object({
  name: v.string(),
  members: v.array(nodeKey),
}) satisfies v.GenericSchema<unknown, GivenName>
