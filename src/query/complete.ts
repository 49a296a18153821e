import type { Completion } from '../model/search-answer.ts'
import type { NodeKind } from '../model/node.ts'
import { tagsInUse } from '../model/paper-marks.ts'
import { foldPhrase } from '../search/words.ts'
import { hasWords } from './field-answer.ts'
import { fieldNames, HAS, IS, KINDS, queryFields, ROLES, type QueryField } from '../model/query-fields.ts'
import type { CountedName, QueryIndex } from './query-index.ts'
import { namingRank } from './resolve.ts'
import { bareValue, cutTokens, type Token } from './tokens.ts'

const MOST_VALUES = 7
const MOST_FIELDS = 3
const MOST_PAPERS = 3
const SHORTEST_FIELD = 2
const SHORTEST_TITLE = 3

interface Value {
  /** As it stands in the query, without quotation marks. */
  readonly text: string
  readonly label?: string
  readonly note?: string
  readonly kind?: NodeKind | null
  /** The higher the earlier. */
  readonly rank: number
}

/**
 * What could stand at the caret: values of the field that is being typed, else names of fields that begin with
 * the word there, and all fields where nothing stands yet.
 */
export function complete(index: QueryIndex, text: string, caret: number): Completion[] {
  const tokens = cutTokens(text)
  const token = tokens.find(({ span: [start, end] }) => start < caret && caret <= end)
  if (token?.field && caret >= token.valueSpan[0])
    return completeValue(index, text, token, token.field, caret)
  if (token?.type === 'word' && caret === token.span[1] && token.text.length >= SHORTEST_FIELD)
    return completeField(token.text, token.span, MOST_FIELDS)
  return text.trim() === '' ? completeField('', [0, text.length], fieldNames.length) : []
}

function completeField(typed: string, [from, to]: readonly [number, number], most: number): Completion[] {
  return fieldNames
    .filter((name) =>
      [name, queryFields[name].title.toLowerCase()].some((one) => one.startsWith(typed.toLowerCase())),
    )
    .slice(0, most)
    .map((name) => ({
      label: `${name}:`,
      note: `${queryFields[name].says}, such as ${queryFields[name].example}`,
      kind: null,
      from,
      to,
      insert: `${name}:`,
      value: false,
    }))
}

function completeValue(
  index: QueryIndex,
  text: string,
  token: Token,
  field: QueryField,
  caret: number,
): Completion[] {
  const [start, end] = token.valueSpan
  const two = field === 'path' ? token.text.slice(0, caret - start).lastIndexOf('>') + 1 : 0
  const typed = foldPhrase(
    bareValue(text.slice(start + two, Math.max(caret, start + two))).replace(/~\d*$/, ''),
  )
  const after = field === 'path' && two === 0 ? '>' : text[end] === ' ' ? '' : ' '
  return valuesOf(index, field, typed)
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_VALUES)
    .map(({ text: value, label = value, note = '', kind = null }) => ({
      label,
      note,
      kind,
      from: start + two,
      to: end,
      insert: quoted(value) + after,
      value: true,
    }))
    .filter(({ insert }) => insert.trim().toLowerCase() !== text.slice(start + two, end).toLowerCase())
}

/** A value as it must stand in a query to be read as one. */
function quoted(value: string): string {
  return /^[\p{L}\p{N}.-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`
}

function valuesOf(index: QueryIndex, field: QueryField, typed: string): Value[] {
  switch (field) {
    case 'tech':
      return conceptValues(index, typed, ['technique'])
    case 'domain':
      return conceptValues(index, typed, ['domain'])
    case 'near':
    case 'path':
      return [...conceptValues(index, typed, ['technique', 'domain']), ...paperValues(index, typed)]
    case 'family':
      return [...new Set(index.source.concepts.map(({ family }) => family))].map((text) => ({
        text,
        rank: fits(text, typed),
      }))
    case 'cluster':
      return index.source.clusters.map(({ name }, at) => ({
        text: name.join(', '),
        note: `cluster ${at + 1}`,
        rank: typed === `${at + 1}` ? 2 : fits(name.join(', '), typed) * (1 - at / 1000),
      }))
    case 'year':
      return yearValues(index, typed)
    case 'author':
      return countedValues(index.authors, typed)
    case 'venue':
      return countedValues(index.venues, typed)
    case 'has':
      return HAS.map((text) => ({ text, rank: fits(text, typed) }))
    case 'kind':
      return KINDS.map((text) => ({ text, rank: fits(text, typed), kind: text }))
    case 'role':
      return ROLES.map((text) => ({ text, rank: fits(text, typed) }))
    case 'is':
      return IS.map((text) => ({ text, rank: fits(text, typed) }))
    case 'tag':
      return tagsInUse(index.marks).flatMap(({ tag, papers }) =>
        countedValues([{ text: tag, folded: foldPhrase(tag), count: papers }], typed),
      )
    case 'note':
    case 'title':
      return []
  }
}

/** Over 0 where each word typed begins one of the text; more where the text begins so. */
function fits(text: string, typed: string): number {
  return fitsFolded(foldPhrase(text), typed)
}

function fitsFolded(folded: string, typed: string): number {
  if (typed === '' || folded.startsWith(typed)) return 1
  return hasWords(folded, typed) ? 0.5 : 0
}

function conceptValues(index: QueryIndex, typed: string, kinds: readonly NodeKind[]): Value[] {
  const busiest = Math.max(1, index.papers)
  return index.source.concepts.flatMap(({ kind, label, family }, at) => {
    if (!kinds.includes(kind)) return []
    const degree = index.degree(index.papers + at)
    const rank =
      (typed === '' ? 1 : namingRank(index.names[at] ?? [], typed)) +
      (typed === '' || fits(label, typed) ? 0 : -0.5)
    const note = `${family}, ${degree} ${degree === 1 ? 'paper' : 'papers'}`
    return rank > 0 ? [{ text: label, kind, note, rank: 1 + rank + degree / busiest / 2 }] : []
  })
}

function paperValues(index: QueryIndex, typed: string): Value[] {
  if (typed.length < SHORTEST_TITLE) return []
  return index.titles
    .flatMap((title, at) => (title.startsWith(typed) || hasWords(title, typed) ? [at] : []))
    .slice(0, MOST_PAPERS)
    .map((at) => ({ text: index.label(at), kind: 'paper' as const, note: 'paper', rank: 0.5 }))
}

function yearValues(index: QueryIndex, typed: string): Value[] {
  const counts = new Map<number, number>()
  for (const { year } of index.source.papers) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].map(([year, count]) => ({
    text: `${year}`,
    note: `${count} ${count === 1 ? 'paper' : 'papers'}`,
    rank: `${year}`.startsWith(typed) ? year : 0,
  }))
}

function countedValues(names: readonly CountedName[], typed: string): Value[] {
  return names.flatMap(({ text, folded, count }) => {
    const fit = fitsFolded(folded, typed)
    return fit > 0
      ? [{ text, note: `${count} ${count === 1 ? 'paper' : 'papers'}`, rank: fit + count / 1e6 }]
      : []
  })
}
