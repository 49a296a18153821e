import type { Span } from '../model/mention.ts'
import { fieldOf, type QueryField } from '../model/query-fields.ts'

/** A piece of a query: its kind, its text as typed, its place. */
export interface Token {
  readonly type: 'word' | 'phrase' | 'field' | 'open' | 'close' | 'minus' | 'or' | 'and'
  /** Without quotation marks for a phrase; the value as typed for a field. */
  readonly text: string
  readonly span: Span
  readonly field: QueryField | null
  readonly valueSpan: Span
  /** A quotation mark that is opened and not closed. */
  readonly unclosed: boolean
}

const fieldStart = /^([\p{L}]+):(?=\S|$)/u

/**
 * Cuts a query into tokens. A bracket or minus counts only where a word could begin, a colon only after the
 * name of a field: `f(x)`, `vision-language` and `Foo: a study` stay plain words.
 */
export function cutTokens(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let depth = 0
  const add = (type: Token['type'], end: number, more: Partial<Token> = {}): void => {
    const span: Span = [at, end]
    tokens.push({
      type,
      text: text.slice(at, end),
      span,
      field: null,
      valueSpan: span,
      unclosed: false,
      ...more,
    })
    at = end
  }
  while (at < text.length) {
    const here = text[at] ?? ''
    const next = text[at + 1] ?? ' '
    if (/\s/.test(here)) at++
    else if (here === '(') {
      depth++
      add('open', at + 1)
    } else if (here === ')' && depth > 0) {
      depth--
      add('close', at + 1)
    } else if (here === '-' && !/[\s-]/.test(next)) add('minus', at + 1)
    else if (here === '"') {
      const { end, unclosed } = quoted(text, at)
      add('phrase', end, { text: text.slice(at + 1, unclosed ? end : end - 1), unclosed })
    } else {
      const named = fieldStart.exec(text.slice(at))
      const field = named?.[1] ? fieldOf(named[1]) : null
      if (named && field) {
        const from = at + named[0].length
        const { end, unclosed } = valueEnd(text, from, depth)
        add('field', end, { field, text: text.slice(from, end), valueSpan: [from, end], unclosed })
      } else {
        const end = wordEnd(text, at, depth)
        const word = text.slice(at, end)
        if (word === 'NOT') add('minus', end)
        else add(word === 'OR' ? 'or' : word === 'AND' ? 'and' : 'word', end)
      }
    }
  }
  return tokens
}

function quoted(text: string, from: number): { end: number; unclosed: boolean } {
  const close = text.indexOf('"', from + 1)
  return close < 0 ? { end: text.length, unclosed: true } : { end: close + 1, unclosed: false }
}

function wordEnd(text: string, from: number, depth: number): number {
  let end = from
  while (end < text.length && !/[\s"]/.test(text[end] ?? '') && !(depth > 0 && text[end] === ')')) end++
  return Math.max(end, from + 1)
}

/** A value goes on to the next space outside of quotation marks. */
function valueEnd(text: string, from: number, depth: number): { end: number; unclosed: boolean } {
  let end = from
  while (end < text.length) {
    const here = text[end] ?? ''
    if (here === '"') {
      const inner = quoted(text, end)
      if (inner.unclosed) return inner
      end = inner.end
    } else if (/\s/.test(here) || (depth > 0 && here === ')')) break
    else end++
  }
  return { end, unclosed: false }
}

/** A value without its quotation marks. */
export function bareValue(value: string): string {
  return value.replaceAll('"', '').trim()
}
