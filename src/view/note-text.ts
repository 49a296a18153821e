/** A stretch of running text. Only these: a note can't bring in anything else. */
export type NoteSpan =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly spans: readonly NoteSpan[] }
  /** `href` begins with `https://`. */
  | { readonly kind: 'link'; readonly href: string; readonly spans: readonly NoteSpan[] }

export type NoteBlock =
  | { readonly kind: 'paragraph'; readonly spans: readonly NoteSpan[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly NoteSpan[])[] }

export interface NoteText {
  /** What everybody sees. */
  readonly shown: readonly NoteBlock[]
  /** What stands below a line of three dashes: for the presenter alone. */
  readonly spoken: readonly NoteBlock[]
}

const RULE = /^[ \t]*-{3,}[ \t]*$/m
const ITEM = /^[ \t]*(?:([-*+])|\d{1,3}[.)])[ \t]+(.*)$/
/** Emphasis within emphasis goes so deep at most. */
const DEEPEST = 4

/** Reads a note: paragraphs, lists, `*emphasis*`, `**strong**`, `` `code` ``, `[words](https://...)`. All else is text. */
export function parseNote(note: string): NoteText {
  const text = note.replace(/\r\n?/g, '\n')
  const rule = RULE.exec(text)
  if (!rule) return { shown: blocks(text), spoken: [] }
  return { shown: blocks(text.slice(0, rule.index)), spoken: blocks(text.slice(rule.index + rule[0].length)) }
}

/** The words of a note without its marks, in one line. */
export function plainNote(note: string): string {
  return parseNote(note)
    .shown.flatMap((block) => (block.kind === 'paragraph' ? [block.spans] : block.items))
    .map(plainSpans)
    .join(' ')
}

function plainSpans(spans: readonly NoteSpan[]): string {
  return spans.map((span) => ('text' in span ? span.text : plainSpans(span.spans))).join('')
}

function blocks(text: string): NoteBlock[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((piece) => piece.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap(blocksOfLines)
}

/** Lines without an empty one between them: stretches of text and of items. */
function blocksOfLines(lines: readonly string[]): NoteBlock[] {
  const found: NoteBlock[] = []
  let [words, items, ordered]: [string[], string[], boolean] = [[], [], false]
  const close = (): void => {
    if (words.length > 0) found.push({ kind: 'paragraph', spans: parseSpans(words.join(' ')) })
    if (items.length > 0) found.push({ kind: 'list', ordered, items: items.map((item) => parseSpans(item)) })
    words = []
    items = []
  }
  for (const line of lines) {
    const item = ITEM.exec(line)
    if (item) {
      const numbered = item[1] === undefined
      if (words.length > 0 || numbered !== ordered) close()
      ordered = numbered
      items.push(item[2] ?? '')
    } else if (items.length > 0) items.push(`${items.pop() ?? ''} ${line.trim()}`)
    else words.push(line.trim())
  }
  close()
  return found
}

/** What may begin at a place of running text; the first that fits wins. */
const MARKS: readonly [RegExp, (match: RegExpExecArray, depth: number) => NoteSpan][] = [
  [/\\([\\`*_[\]()])/y, ([, letter = '']) => ({ kind: 'text', text: letter })],
  [/`([^`]+)`/y, ([, text = '']) => ({ kind: 'code', text })],
  [
    /\[([^\][]+)\]\((https:\/\/[^\s()]+)\)/y,
    ([, words = '', href = ''], depth) => ({ kind: 'link', href, spans: parseSpans(words, depth + 1) }),
  ],
  [
    /\*\*(?=\S)(.+?)(?<=\S)\*\*(?!\*)/y,
    ([, words = ''], depth) => ({ kind: 'strong', spans: parseSpans(words, depth + 1) }),
  ],
  [
    /\*(?=[^\s*])([^*]*[^\s*])\*/y,
    ([, words = ''], depth) => ({ kind: 'emphasis', spans: parseSpans(words, depth + 1) }),
  ],
  [
    /(?<![\p{L}\p{N}])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}])/uy,
    ([, words = ''], depth) => ({ kind: 'emphasis', spans: parseSpans(words, depth + 1) }),
  ],
]

function parseSpans(text: string, depth = 0): NoteSpan[] {
  const found: NoteSpan[] = []
  let plain = ''
  let at = 0
  while (at < text.length) {
    const mark = depth < DEEPEST && /[\\`*_[]/.test(text[at] ?? '') ? markAt(text, at) : null
    if (!mark) {
      plain += text[at] ?? ''
      at++
      continue
    }
    const span = mark.make(depth)
    at += mark.length
    if (span.kind === 'text') plain += span.text
    else {
      if (plain !== '') found.push({ kind: 'text', text: plain })
      plain = ''
      found.push(span)
    }
  }
  if (plain !== '') found.push({ kind: 'text', text: plain })
  return found
}

function markAt(text: string, at: number): { length: number; make: (depth: number) => NoteSpan } | null {
  for (const [form, make] of MARKS) {
    form.lastIndex = at
    const match = form.exec(text)
    if (match) return { length: match[0].length, make: (depth) => make(match, depth) }
  }
  return null
}
