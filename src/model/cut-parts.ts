import type { Span } from './mention.ts'

/** The query without some of its text; spaces that this leaves are drawn together. */
export function cutParts(text: string, spans: readonly Span[]): string {
  const kept = [...spans]
    .sort((a, b) => b[0] - a[0])
    .reduce((rest, [start, end]) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
  return kept.replace(/\s+/g, ' ').trim()
}
