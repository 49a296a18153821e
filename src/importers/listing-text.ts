import { aYear } from './listing-labels.ts'
import { plainText } from './plain-text.ts'

/** A line of a text as it stands there. */
export interface TextLine {
  /** 1-based; lines made of one line share its number. */
  readonly line: number
  readonly text: string
  /** Whether it is a heading of Markdown. */
  readonly isHeading?: boolean
}

const bullet = String.raw`^(?:[-*+•]\s+|\d+[.)]\s+)?`
/** `- **A title** (Lee, 2026): its abstract`, the form of many reading lists. */
const boldEntry = new RegExp(`${bullet}\\*\\*(.{3,400}?)\\*\\*[.:]?\\s*(.*)$`, 'u')
/** `- [A title](https://…) its abstract`. */
const linkedEntry = new RegExp(`${bullet}\\[([^\\]]{3,400})\\]\\((https?:[^\\s)]+)\\)[.:]?\\s*(.*)$`, 'u')
const aside = /^(?:\(([^)]{0,200})\)[.:,]?|[—–:-])\s*/
const heading = /^#{1,6}\s+(.*)$/

/** The lines of a text, plain, with the entries of Markdown lists taken apart and hard-wrapped lines joined. */
export function textLines(text: string): TextLine[] {
  const lines = text
    .split(/\r\n|\n|\r|\u2028|\u2029/)
    .flatMap((words, index) => markdownLines(plainText(words), index + 1))
  return isWrapped(lines) ? unwrapped(lines) : lines
}

function markdownLines(text: string, line: number): TextLine[] {
  const title = heading.exec(text)?.[1]
  if (title !== undefined) return [{ line, text: title.replaceAll('**', ''), isHeading: true }]
  const bold = boldEntry.exec(text)
  const linked = linkedEntry.exec(bold ? `${bold[1] ?? ''} ${bold[2] ?? ''}` : text)
  if (!bold && !linked) return [{ line, text: readable(text) }]
  const rest = (linked ? linked[3] : bold?.[2]) ?? ''
  const year = aYear.exec(aside.exec(rest)?.[1] ?? '')?.[0]
  const words = rest.replace(aside, '').replace(aside, '')
  return [
    (linked ? linked[1] : bold?.[1]) ?? '',
    linked ? `URL: ${linked[2] ?? ''}` : '',
    year ? `Year: ${year}` : '',
    words,
  ]
    .filter((part) => part !== '')
    .map((part) => ({ line, text: part }))
}

/** Without the controls that fold and unfold an abstract. */
function readable(text: string): string {
  return text.replace(/\s*[△▽▲▼] ?(?:Less|More)$/, '').replace(/^…\s*/, '')
}

/**
 * Whether a text is wrapped at a fixed width: no line is long, and within its paragraphs lines often go on in the
 * middle of a sentence.
 */
function isWrapped(lines: readonly TextLine[]): boolean {
  if (lines.some(({ text }) => text.length > 160)) return false
  let [pairs, goesOn] = [0, 0]
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1]?.text ?? ''
    if (text.length < 40 || next === '') continue
    pairs++
    if (/[^.!?:…]$/.test(text) && /^[\p{Ll}\d("“]/u.test(next)) goesOn++
  }
  return goesOn >= 2 && goesOn * 10 >= pairs * 3
}

/** One line a paragraph: a line goes on where the one above it fills the width. */
function unwrapped(lines: readonly TextLine[]): TextLine[] {
  const widths = lines.map(({ text }) => text.length).sort((a, b) => a - b)
  const full = 0.7 * (widths[Math.floor(widths.length * 0.95)] ?? 0)
  const joined: TextLine[] = []
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]?.text ?? ''
    const before = joined.at(-1)
    const goesOn = above.length >= full && line.text !== '' && !/^\p{Lu}[\p{L} -]{1,18}:/u.test(line.text)
    if (before && goesOn) joined[joined.length - 1] = { ...before, text: `${before.text} ${line.text}` }
    else joined.push(line)
  }
  return joined
}
