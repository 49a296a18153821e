import type { Span } from '../model/mention.ts'

const BEFORE = 36
const LENGTH = 150

export interface Snippet {
  readonly text: string
  /** Relative to `text`. */
  readonly spans: readonly Span[]
}

/** A piece of the text, cut between words, that holds the most of the spans. Null without spans. */
export function cutSnippet(text: string, spans: readonly Span[]): Snippet | null {
  const first = densest(spans)
  if (!first) return null
  const from = Math.min(first[0], wordStart(text, Math.max(0, first[0] - BEFORE)))
  const to = Math.max(first[1], wordEnd(text, Math.min(text.length, from + LENGTH)))
  const head = from > 0 ? '… ' : ''
  const shift = head.length - from
  return {
    text: head + text.slice(from, to) + (to < text.length ? ' …' : ''),
    spans: spans
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  }
}

/** The span with the most others shortly after it; the earliest of equals. */
function densest(spans: readonly Span[]): Span | null {
  let best: Span | null = null
  let most = 0
  for (const [at, span] of spans.entries()) {
    let count = 0
    while ((spans[at + count]?.[1] ?? Infinity) <= span[0] - BEFORE + LENGTH) count++
    if (best && count <= most) continue
    best = span
    most = count
  }
  return best
}

/** The start of the first whole word at or after a place. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.indexOf(' ', at - 1)
  return space < 0 ? at : space + 1
}

/** The end of the last whole word at or before a place. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length || text[at] === ' ') return Math.min(at, text.length)
  const space = text.lastIndexOf(' ', at)
  return space < 0 ? at : space
}
