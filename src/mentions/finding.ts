import type { Mention } from '../model/mention.ts'
import type { Field } from '../model/paper.ts'

/** A mention with what it is worth, before overlaps are settled. */
export interface Finding {
  readonly mention: Mention
  /** From 0 to 1: how much it alone says that the paper is about the concept. */
  readonly weight: number
  readonly weak: boolean
}

const FIELD_ORDER: Record<Field, number> = { title: 0, summary: 1, abstract: 2 }

/** Whether two places of one paper touch the same letters. */
export function overlap(
  one: Pick<Mention, 'field' | 'spans'>,
  other: Pick<Mention, 'field' | 'spans'>,
): boolean {
  if (one.field !== other.field) return false
  return one.spans.some(([start, end]) => other.spans.some(([from, to]) => start < to && from < end))
}

/** Reading order of the paper. */
export function inOrder({ mention: a }: Finding, { mention: b }: Finding): number {
  return FIELD_ORDER[a.field] - FIELD_ORDER[b.field] || (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0)
}
