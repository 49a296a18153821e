import type { Span } from '../../model/mention.ts'

/** A stretch of text to mark; spans start inclusive, end exclusive, in UTF-16 units of the text. */
export interface Mark {
  readonly span: Span
  /** Why it is marked, for people; empty when the place says it. */
  readonly note: string
  /** Drawn with a dashed line instead of a filled ground. */
  readonly background: boolean
}

/** A piece of a text: plain where `notes` is null. The pieces of a text, joined, are the text. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly notes: readonly string[] | null
  readonly background: boolean
}

/** Marks without notes. */
export function plainMarks(spans: readonly Span[], background = false): Mark[] {
  return spans.map((span) => ({ span, note: '', background }))
}

/**
 * Cuts a text at its marks. Marks that overlap become one piece with the notes of all; it counts as
 * background only if all of them do. Spans that lie outside the text are cut to it, empty ones dropped.
 */
export function cutAtMarks(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  const plain = (start: number, end: number): void => {
    if (end > start) pieces.push({ start, text: text.slice(start, end), notes: null, background: false })
  }
  let done = 0
  for (const { span, notes, background } of mergeMarks(text.length, marks)) {
    plain(done, span[0])
    pieces.push({ start: span[0], text: text.slice(...span), notes, background })
    done = span[1]
  }
  plain(done, text.length)
  return pieces
}

interface MergedMark {
  readonly span: Span
  readonly notes: readonly string[]
  readonly background: boolean
}

function mergeMarks(length: number, marks: readonly Mark[]): MergedMark[] {
  const merged: MergedMark[] = []
  const inside = marks
    .map((mark) => ({ ...mark, span: [Math.max(0, mark.span[0]), Math.min(length, mark.span[1])] as const }))
    .filter(({ span }) => span[1] > span[0])
    .sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1])
  for (const { span, note, background } of inside) {
    const last = merged.at(-1)
    const notes = note === '' ? [] : [note]
    if (!last || span[0] >= last.span[1]) {
      merged.push({ span, notes, background })
      continue
    }
    merged[merged.length - 1] = {
      span: [last.span[0], Math.max(last.span[1], span[1])],
      notes: [...new Set([...last.notes, ...notes])],
      background: last.background && background,
    }
  }
  return merged
}
