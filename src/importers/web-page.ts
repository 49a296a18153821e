import type { Importer } from './importer.ts'
import { lineEnds } from './line-ends.ts'
import type { TextLine } from './listing-text.ts'
import { withoutMarkup } from './markup.ts'
import { plainText } from './plain-text.ts'
import { readListing } from './text-listing.ts'

/** Their content is no text of the page. */
const silent =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|noscript|template|svg|nav|footer|form|head)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
/** Elements that stay within their line. */
const inline =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr)\b/i

/** A saved web page: its text is read as a listing of titles and abstracts. */
export const webPage: Importer = {
  id: 'web-page',
  label: 'Web page',
  recognises: (text) =>
    /^\s*(?:<!--[\s\S]{0,1000}?-->\s*)?(?:<!DOCTYPE html|<html[\s>])/i.test(text.slice(0, 5_000)),
  read: (text, file, pace) => readListing(pageLines(text), file, pace),
}

/** The lines of text that a page shows, about as a browser would copy them. Nothing of it is ever shown as HTML. */
function pageLines(html: string): TextLine[] {
  const page = html.replace(silent, (element) => element.replace(/[^\n]/g, ''))
  const lines: TextLine[] = []
  let [line, counted] = [1, 0]
  let words: string[] = []
  const end = (): void => {
    const text = plainText(withoutMarkup(words.join('')))
    if (text !== '') lines.push({ line, text })
    words = []
  }
  for (const { 0: part, index } of page.matchAll(/<[!/?]?[a-z][^<>]*>|[^<]+|</gi)) {
    const isTag = /^<[!/?]?[a-z]/i.test(part)
    if (isTag && !inline.test(part)) end()
    if (isTag || (words.length === 0 && part.trim() === '')) continue
    if (words.length === 0) {
      line += lineEnds(page, counted, index)
      counted = index
    }
    words.push(part)
  }
  end()
  return lines
}
