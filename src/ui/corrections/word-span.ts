import type { Span } from '../../model/mention.ts'

const WORD = /[\p{L}\p{N}]/u

/**
 * A stretch of a text as whole words: cut words are filled up, white space and punctuation at the ends fall away.
 * @returns null when no word is left
 */
export function wholeWordSpan(text: string, [from, to]: Span): Span | null {
  let start = Math.max(0, Math.min(from, text.length))
  let end = Math.max(start, Math.min(to, text.length))
  while (start < end && !WORD.test(text[start] ?? '')) start++
  while (end > start && !WORD.test(text[end - 1] ?? '')) end--
  if (start === end) return null
  while (start > 0 && WORD.test(text[start - 1] ?? '')) start--
  while (end < text.length && WORD.test(text[end] ?? '')) end++
  return [start, end]
}

/**
 * Where a range of the document lies in the text that an element shows; parts that stand above the page (tooltips) are
 * no part of the text.
 */
export function spanIn(element: HTMLElement, range: Range): Span | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[popover]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  let passed = 0
  let start = -1
  let end = -1
  while (walker.nextNode()) {
    const node = walker.currentNode
    const length = node.nodeValue?.length ?? 0
    if (range.intersectsNode(node)) {
      if (start < 0) start = passed + (node === range.startContainer ? range.startOffset : 0)
      end = passed + (node === range.endContainer ? range.endOffset : length)
    }
    passed += length
  }
  return start < 0 ? null : [start, end]
}
