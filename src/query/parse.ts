import type { Span } from '../model/mention.ts'
import { queryFields, ROLES, type QueryRole } from '../model/query-fields.ts'
import type { QueryFault } from '../model/search-answer.ts'
import type { FieldTerm, ParsedQuery, Query, WordsTerm } from './query.ts'
import { bareValue, cutTokens, type Token } from './tokens.ts'

/**
 * Reads a query: parts side by side must all hold, `OR` between parts binds them more loosely, brackets group,
 * `-` before a part takes it out. What can't be understood is told with its place and left out; the rest holds.
 */
export function parseQuery(text: string): ParsedQuery {
  return new Parser(cutTokens(text), text.length).parse()
}

class Parser {
  readonly #tokens: readonly Token[]
  readonly #end: number
  readonly #faults: QueryFault[] = []
  #at = 0
  #role: QueryRole = 'core'
  #roleSpan: Span | null = null

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens
    this.#end = end
  }

  parse(): ParsedQuery {
    const query = this.#any()
    return { query, role: this.#role, roleSpan: this.#roleSpan, faults: this.#faults }
  }

  /** Parts joined by OR. */
  #any(): Query | null {
    const first = this.#all()
    const parts = first ? [first] : []
    while (this.#peek()?.type === 'or') {
      const or = this.#take()
      const next = this.#all()
      if (next && parts.length > 0) parts.push(next)
      else this.#fault(or.span, 'OR needs a part on each side, such as: pruning OR quantization.', !next)
      if (next && parts.length === 0) parts.push(next)
    }
    return join('or', parts)
  }

  /** Parts side by side, up to OR or a closing bracket. */
  #all(): Query | null {
    const parts: Query[] = []
    for (
      let token = this.#peek();
      token && token.type !== 'or' && token.type !== 'close';
      token = this.#peek()
    ) {
      const part = token.type === 'and' ? (this.#take(), null) : this.#one()
      if (part) parts.push(part)
    }
    if (parts.length < 2) return parts[0] ?? null
    return join('and', mergeWords(parts.flatMap((part) => (part.type === 'and' ? part.of : [part]))))
  }

  #one(): Query | null {
    const token = this.#take()
    switch (token.type) {
      case 'minus':
        return this.#not(token)
      case 'open':
        return this.#group(token)
      case 'phrase':
        if (token.unclosed) this.#unclosed(token)
        return token.text.trim() === '' ? null : { type: 'phrase', text: token.text, span: token.span }
      case 'field':
        return this.#field(token)
      default:
        return { type: 'words', text: token.text, spans: [token.span] }
    }
  }

  #not(minus: Token): Query | null {
    const next = this.#peek()
    if (!next || next.type === 'or' || next.type === 'close') {
      this.#fault(minus.span, 'Say after it what to leave out, such as: -domain:robotics.', true)
      return null
    }
    if (next.field === 'role') {
      this.#take()
      this.#fault([minus.span[0], next.span[1]], 'A role can be chosen, not left out: role:core.', false)
      return null
    }
    const of = this.#one()
    return of && { type: 'not', of, span: [minus.span[0], spanOf(of)[1]] }
  }

  #group(open: Token): Query | null {
    const inside = this.#any()
    const close = this.#peek()
    if (close?.type === 'close') this.#take()
    else this.#fault(open.span, 'This bracket is not closed; it is read as closed at the end.', true)
    // Brackets belong to what they hold, so that taking it out takes them along.
    const span: Span = [open.span[0], close?.span[1] ?? this.#end]
    if (inside?.type === 'words') return { ...inside, spans: [span] }
    return inside && { ...inside, span }
  }

  #field(token: Token): FieldTerm | null {
    const field = token.field ?? 'title'
    if (bareValue(token.text) === '') {
      this.#fault(token.span, `Type what to look for after it, such as ${queryFields[field].example}.`, true)
      return null
    }
    if (token.unclosed) this.#unclosed(token)
    if (field !== 'role')
      return { type: 'field', field, value: token.text, span: token.span, valueSpan: token.valueSpan }
    const typed = bareValue(token.text).toLowerCase()
    const role = ROLES.find((one) => one.startsWith(typed))
    if (role) [this.#role, this.#roleSpan] = [role, token.span]
    else this.#fault(token.valueSpan, 'A role is core, background or all.', false)
    return null
  }

  #unclosed({ span }: Token): void {
    this.#fault(span, 'The quotation mark is not closed; it is read as closed at the end.', true)
  }

  #fault(span: Span, message: string, unfinished: boolean): void {
    this.#faults.push({ span, message, unfinished })
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at]
  }

  /** The next token; only called where there is one. */
  #take(): Token {
    const token = this.#tokens[this.#at++]
    if (!token) throw new Error('The query was read beyond its end.')
    return token
  }
}

/** The place of a part, from its first to its last character. */
export function spanOf(query: Query): Span {
  if (query.type !== 'words') return query.span
  return [query.spans[0]?.[0] ?? 0, query.spans.at(-1)?.[1] ?? 0]
}

function join(type: 'and' | 'or', parts: readonly Query[]): Query | null {
  const [first] = parts
  if (!first || parts.length === 1) return first ?? null
  const spans = parts.map(spanOf)
  return {
    type,
    of: parts,
    span: [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))],
  }
}

/** All plain words of a row of parts as one term, at the place of the first; words next to each other share a span. */
function mergeWords(parts: readonly Query[]): Query[] {
  const words = parts.filter((part): part is WordsTerm => part.type === 'words')
  if (words.length < 2) return [...parts]
  const spans: [number, number][] = []
  let last: Query | null = null
  for (const part of parts) {
    if (part.type === 'words') {
      const span = spanOf(part)
      const before = spans.at(-1)
      if (before && last?.type === 'words') before[1] = span[1]
      else spans.push([span[0], span[1]])
    }
    last = part
  }
  const merged: WordsTerm = { type: 'words', text: words.map(({ text }) => text).join(' '), spans }
  return [merged, ...parts.filter((part) => part.type !== 'words')]
}
