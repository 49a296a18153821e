import type { Span } from '../model/mention.ts'
import type { QueryPart } from '../model/search-answer.ts'
import { queryFields } from '../model/query-fields.ts'
import { spanOf } from './parse.ts'
import type { FieldTerm, ParsedQuery, Query } from './query.ts'
import { bareValue } from './tokens.ts'

/**
 * The parts of a query, each of which can be taken out by itself; none for plain words, which need no chip.
 * @param labels what fields were understood as, but those that could not be used; null: not asked yet
 */
export function partsOf(
  text: string,
  { query, role, roleSpan }: ParsedQuery,
  labels: ReadonlyMap<FieldTerm, string> | null,
): QueryPart[] {
  const roles: QueryPart[] = roleSpan
    ? [
        {
          prefix: queryFields.role.title,
          label: role,
          out: false,
          refused: false,
          kind: null,
          spans: [roleSpan],
        },
      ]
    : []
  if (!query || (query.type === 'words' && roles.length === 0)) return roles
  const parts = query.type === 'and' || query.type === 'or' ? query.of : [query]
  const spans = query.type === 'or' ? withJoints(parts) : parts.map(spansOf)
  return [...parts.map((part, at) => describe(text, part, spans[at] ?? [], labels)), ...roles].sort(
    (a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0),
  )
}

function spansOf(part: Query): readonly Span[] {
  return part.type === 'words' ? part.spans : [spanOf(part)]
}

/** Places of alternatives, each with one of the ORs beside it. */
function withJoints(parts: readonly Query[]): Span[][] {
  const spans = parts.map(spanOf)
  return spans.map(([start, end], at) => [
    at === 0 ? [start, spans[1]?.[0] ?? end] : [spans[at - 1]?.[1] ?? start, end],
  ])
}

function describe(
  text: string,
  part: Query,
  spans: readonly Span[],
  labels: ReadonlyMap<FieldTerm, string> | null,
): QueryPart {
  const out = part.type === 'not'
  const inner = out ? part.of : part
  if (inner.type === 'field') {
    const kind = inner.field === 'tech' ? 'technique' : inner.field === 'domain' ? 'domain' : null
    const label = labels?.get(inner)
    return {
      prefix: queryFields[inner.field].title,
      label: label ?? bareValue(inner.value),
      out,
      refused: labels !== null && label === undefined,
      kind,
      spans,
    }
  }
  const [start, end] = spanOf(inner)
  const label =
    inner.type === 'words' ? inner.text : inner.type === 'phrase' ? `“${inner.text}”` : text.slice(start, end)
  return {
    prefix: inner.type === 'or' ? 'Any of' : inner.type === 'phrase' ? 'Phrase' : 'Words',
    label,
    out,
    refused: false,
    kind: null,
    spans,
  }
}
