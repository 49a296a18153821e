import { plainText } from './plain-text.ts'

/** What a line of a listing is taken for. */
export type LineKind = 'blank' | 'furniture' | 'short' | 'prose'

export interface ListingLine {
  /** 1-based. */
  readonly line: number
  readonly text: string
  readonly kind: LineKind
}

/** Lines at least this long are prose, whatever they say. */
const proseLength = 260
/** A control that stands as often as this in the file belongs to the page, not to a paper. */
const repeats = 3

/** Words of buttons and menus; a line that says nothing else is furniture. */
const controls =
  /^(?:subscribe|unsubscribe|sign (?:up|in|out)|log ?(?:in|out)|follow(?:ing)?|upvotes?|share|save|cite|search|menu|home|next(?: page)?|prev(?:ious)?(?: page)?|back|more|load more|show (?:more|less|all)|read more|view (?:pdf|paper|all|abstract)|pdf|html|code|github|abstracts?|papers?|trending|latest|newest|sort by.*|filter.*|page \d+(?: of \d+)?|\d+ (?:papers?|results?|upvotes?|comments?)|published on .*|submitted by .*|copyright .*|©.*|all rights reserved.*|privacy policy.*|terms of (?:use|service).*|cookies?.*)[.!:]?$/i
/** Only numbers, signs or an address. */
const bare = /^(?:[\d\s.,:;/|·•*#+=_–—-]+|https?:\/\/\S+|\w+\.(?:com|org|io|net)\/?\S*)$/i
/** A short sentence that asks the visitor to do something with what is "yours". */
const appeal =
  /^(?:get|receive|join|sign up|subscribe|try|click|enter|enable|allow|accept|download|create|log in|discover|stay)\b.*\b(?:you|your|inbox|e-?mail|newsletter|account|updates?|cookies|javascript)\b/i
/** A control that lost the space or line end after it. Only the first title and repeated cases are cut. */
const glued =
  /^(Subscribe|Unsubscribe|Sign [Uu]p|Log [Ii]n|Upvote|Share|Save|Follow|New|View PDF)(?=[\p{Lu}\d“"])/u
const surelyGlued = /^(?:Subscribe|Unsubscribe|Sign [Uu]p|Log [Ii]n|Upvote)$/

/**
 * Tells what each line of a listing is: furniture of the page it was copied from (buttons, appeals, bare
 * numbers, short lines that repeat), prose (an abstract or a part of it) or a short line (a title).
 */
export function listingLines(text: string): ListingLine[] {
  const texts = text.split(/\r\n|\n|\r|\u2028|\u2029/).map(plainText)
  const count = new Map<string, number>()
  for (const line of texts) count.set(line, (count.get(line) ?? 0) + 1)
  const glueCounts = new Map<string, number>()
  for (const line of texts) {
    const control = glued.exec(line)?.[1]
    if (control) glueCounts.set(control, (glueCounts.get(control) ?? 0) + 1)
  }
  let onlyFurniture = true
  const lines = texts.map((line, index): ListingLine => {
    if (line === '') return { line: index + 1, text: line, kind: 'blank' }
    const control = glued.exec(line)?.[1] ?? ''
    const isGlued = onlyFurniture ? surelyGlued.test(control) : (glueCounts.get(control) ?? 0) >= repeats
    const clean = isGlued ? line.slice(control.length) : line
    const kind = kindOf(clean, count.get(line) ?? 0)
    if (kind !== 'furniture') onlyFurniture = false
    return { line: index + 1, text: clean, kind }
  })
  return lines.map((line) => (isLoneAbstract(line, lines) ? { ...line, kind: 'prose' } : line))
}

/** A sentence under a title, with no other prose below it: its abstract, however short or common it is. */
function isLoneAbstract({ line, text, kind }: ListingLine, lines: readonly ListingLine[]): boolean {
  const isCommon = kind === 'furniture' && !isControl(text) && isSentences(text)
  if (!isCommon && !(kind === 'short' && isSentence(text))) return false
  const before = beside(lines, line - 1, -1)
  const after = beside(lines, line - 1, 1)
  return before?.kind === 'short' && !isSentence(before.text) && after?.kind !== 'prose'
}

function kindOf(text: string, count: number): LineKind {
  if (text.length >= proseLength) return 'prose'
  if (isControl(text) || count >= repeats) return 'furniture'
  return isSentences(text) ? 'prose' : 'short'
}

/** The next line above (-1) or below (1) that is not blank. */
function beside(lines: readonly ListingLine[], index: number, step: -1 | 1): ListingLine | undefined {
  let at = index + step
  while (lines[at]?.kind === 'blank') at += step
  return lines[at]
}

/** A button, a menu, an appeal to the visitor: never a part of a paper. */
function isControl(text: string): boolean {
  const isAppeal = text.length < 120 && appeal.test(text) && /[!.]$/.test(text)
  return controls.test(text) || bare.test(text) || isAppeal
}

/** A sentence of some words, however short. */
function isSentence(text: string): boolean {
  return /^\p{Lu}.*[^.]\.$/u.test(text) && text.split(' ').length >= 5
}

/** At least one whole sentence of some length, or two of any. */
function isSentences(text: string): boolean {
  if (!/[.…]["”')\]]*$/.test(text)) return false
  return text.split(' ').length >= 12 || /[a-z)\]][.!?] +["“(]?\p{Lu}/u.test(text)
}
