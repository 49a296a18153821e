import type { NodeIndex } from '../model/node.ts'
import type { QueryFault } from '../model/search-answer.ts'
import type { Match } from '../search/match-words.ts'
import { answerField } from './answer-field.ts'
import type { FieldAnswer } from './field-answer.ts'
import type { FieldTerm, PhraseTerm, Query, WordsTerm } from './query.ts'
import type { QueryIndex } from './query-index.ts'
import type { QueryRole } from '../model/query-fields.ts'

/** The search for words, as a query needs it. */
export interface WordSearch {
  /** Nodes that plain words find, with misspellings and beginnings. */
  match(words: string): ReadonlyMap<NodeIndex, Match>
  /** Nodes that have the words one after the other. */
  phrase(words: string): ReadonlyMap<NodeIndex, Match>
}

/** What one part of a query found. */
export type TermAnswer =
  | {
      readonly type: 'words'
      readonly term: WordsTerm | PhraseTerm
      readonly matches: ReadonlyMap<NodeIndex, Match>
    }
  | { readonly type: 'field'; readonly term: FieldTerm; readonly answer: FieldAnswer }

export interface Evaluation {
  /** No part could be used. */
  readonly blank: boolean
  /** 1 for each node found. */
  readonly inside: Uint8Array
  /** By which the found are ranked: of the parts that speak for a node. */
  readonly score: Float64Array
  /** Parts that speak for nodes: all but those that are taken out. */
  readonly speaking: readonly TermAnswer[]
  /** What each field was understood as, also of those taken out. */
  readonly labels: ReadonlyMap<FieldTerm, string>
  /** Values that could not be used; their parts are left out. */
  readonly faults: readonly QueryFault[]
}

/** Answers a query: each part as a set of nodes, joined as the query joins them. */
export function evaluate(query: Query, index: QueryIndex, words: WordSearch, role: QueryRole): Evaluation {
  const speaking: TermAnswer[] = []
  const labels = new Map<FieldTerm, string>()
  const faults: QueryFault[] = []

  const found = (part: Query, speaks: boolean): Found | null => {
    switch (part.type) {
      case 'words':
      case 'phrase': {
        const matches = part.type === 'words' ? words.match(part.text) : words.phrase(part.text)
        if (speaks) speaking.push({ type: 'words', term: part, matches })
        return fromMatches(matches, index.nodes)
      }
      case 'field': {
        const answer = answerField(index, part.field, part.value, role)
        if ('message' in answer) {
          faults.push({ ...answer, span: part.valueSpan })
          return null
        }
        labels.set(part, answer.label)
        if (speaks) speaking.push({ type: 'field', term: part, answer })
        return fromField(answer)
      }
      case 'not': {
        const of = found(part.of, !speaks)
        return of && { inside: of.inside.map((one) => 1 - one), score: new Float64Array(index.nodes) }
      }
      default: {
        const all = part.of.flatMap((one) => found(one, speaks) ?? [])
        return join(part.type, all)
      }
    }
  }

  const whole = found(query, true)
  return { ...(whole ?? nothing(index.nodes)), blank: whole === null, speaking, labels, faults }
}

interface Found {
  readonly inside: Uint8Array
  readonly score: Float64Array
}

function nothing(nodes: number): Found {
  return { inside: new Uint8Array(nodes), score: new Float64Array(nodes) }
}

function fromMatches(matches: ReadonlyMap<NodeIndex, Match>, nodes: number): Found {
  const found = nothing(nodes)
  for (const [node, { score }] of matches) {
    found.inside[node] = 1
    found.score[node] = score
  }
  return found
}

function fromField({ inside, score }: FieldAnswer): Found {
  return { inside, score: Float64Array.from(inside, (one, node) => (one === 1 ? score(node) : 0)) }
}

/** Nodes in all of the parts, or in any of them; scores add up over the parts that a node is in. */
function join(type: 'and' | 'or', parts: readonly Found[]): Found | null {
  const [first, ...rest] = parts
  if (!first) return null
  const inside = first.inside.slice()
  const score = first.score.slice()
  for (const part of rest)
    for (let node = 0; node < inside.length; node++) {
      const [here, there] = [inside[node] ?? 0, part.inside[node] ?? 0]
      inside[node] = type === 'and' ? here & there : here | there
      score[node] = (score[node] ?? 0) + (part.score[node] ?? 0)
    }
  return { inside, score }
}
