import { labelledLine, type LabelledLine } from './listing-labels.ts'
import type { TextLine } from './listing-text.ts'

/** What a line of a listing is taken for. */
export type LineKind = 'blank' | 'furniture' | 'label' | 'short' | 'prose'

export interface ListingLine {
  /** 1-based. */
  readonly line: number
  readonly text: string
  readonly kind: LineKind
  /** What a line of the kind `label` says. */
  readonly label?: LabelledLine
}

/** Lines at least this long are prose, whatever they say. */
const proseLength = 260
/** A control that stands as often as this in the file belongs to the page, not to a paper. */
const repeats = 3

/** Words of buttons and menus, site by site; a line that says nothing else is furniture. */
const controls = new RegExp(
  `^(?:${[
    'subscribe|unsubscribe|sign (?:up|in|out)|log ?(?:in|out)|follow(?:ing)?|upvotes?|share|save|cite|search|menu|home',
    'next(?: page)?|prev(?:ious)?(?: page)?|back(?: to top)?|more|load more|show (?:more|less|all)|read more|skip to .*',
    'view (?:pdf|paper|all|abstract|article)|download(?: pdf)?|get citation|export (?:citation|bibtex)s?|open access',
    '(?:(?:pdf|bib|abs|html|doi|code|data|dataset|video|poster|slides|software|arxiv|openreview|supp|copy)[ |]*)+',
    'github|abstracts?|papers?|trending|latest|newest|sort (?:results )?by.*|filters?(?: by.*| papers| results)?|page \\d+(?: of \\d+)?',
    '\\d+ (?:papers?|results?|upvotes?|comments?|authors?|citations?|references?|views?|likes?)|results? per page',
    'published on .*|submitted by .*|submitted \\d.*announced.*|originally announced .*|\\[submitted on .*|\\(or arxiv:.*',
    'showing (?:\\d|up to \\d|new listings|results).*|total of \\d+ entries.*|(?:new|cross|replacement) submissions.*|see recent articles|search v[\\d.]+ .*',
    'search terms? or terms|all fields?|field|advanced search|announcement date.*|(?:show|hide) abstracts?.*',
    'computer science > .*|html \\(experimental\\)|focus to learn more|(?:save )?cite cited by.*|cited by \\d+.*',
    '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\w* \\d{1,2}(?:, \\d{4})?|by .* and the research community',
    'related articles.*|all \\d+ versions|(?:everyone )?revisions bibtex.*|research article|\\d+ (?:days?|hours?) ago',
    'copyright (?:\\d|©|\\().*|©.*|all rights reserved.*|privacy policy.*|terms of (?:use|service).*|cookies?(?: (?:policy|settings|preferences).*)?',
  ].join('|')})[.!:]?$`,
  'i',
)
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
export function listingLines(texts: readonly TextLine[]): ListingLine[] {
  const count = new Map<string, number>()
  const glueCounts = new Map<string, number>()
  for (const { text } of texts) {
    count.set(text, (count.get(text) ?? 0) + 1)
    const control = glued.exec(text)?.[1]
    if (control) glueCounts.set(control, (glueCounts.get(control) ?? 0) + 1)
  }
  let onlyFurniture = true
  const lines = texts.map(({ line, text }): ListingLine => {
    if (text === '') return { line, text, kind: 'blank' }
    const control = glued.exec(text)?.[1] ?? ''
    const isGlued = onlyFurniture ? surelyGlued.test(control) : (glueCounts.get(control) ?? 0) >= repeats
    const clean = isGlued ? text.slice(control.length) : text
    const label = isControl(clean) ? null : labelledLine(clean)
    if (label) return { line, text: clean, kind: 'label', label }
    const kind = kindOf(clean, count.get(text) ?? 0)
    if (kind !== 'furniture') onlyFurniture = false
    return { line, text: clean, kind }
  })
  return lines.map((line, index) => {
    if (isLoneAbstract(index, lines)) return { ...line, kind: 'prose' }
    const isSection = texts[index]?.isHeading && !hasText(beside(lines, index, 1))
    return isSection ? { ...line, kind: 'furniture' } : line
  })
}

function hasText(line: ListingLine | undefined): boolean {
  return line?.kind === 'prose' || line?.kind === 'label'
}

/** A sentence under a title, with no other prose below it: its abstract, however short or common it is. */
function isLoneAbstract(index: number, lines: readonly ListingLine[]): boolean {
  const { text, kind } = lines[index] ?? { text: '', kind: 'blank' }
  const isCommon = kind === 'furniture' && !isControl(text) && isSentences(text)
  if (!isCommon && !(kind === 'short' && isSentence(text))) return false
  const before = beside(lines, index, -1)
  const after = beside(lines, index, 1)
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
