import type { Span } from '../model/mention.ts'
import { type Field, fieldText, type Paper } from '../model/paper.ts'
import type { Finding } from './finding.ts'

const INTRODUCED = /^\s*\(\s*([A-Z][A-Za-z0-9-]{1,9}?)s?\s*[);,]/
/** What a further use of the abbreviation is worth: less than the full words. */
const SHARE = 0.5

/**
 * Mentions by abbreviations that the paper itself introduces, as in "retrieval-augmented generation (RAG)".
 * @param findings what the rules found in any field of the paper; those before a bracket bind its content
 */
export function boundAbbreviations(paper: Paper, field: Field, findings: readonly Finding[]): Finding[] {
  const bound = new Map<string, Finding>()
  for (const finding of findings) {
    const { mention, weak } = finding
    const [, end] = mention.spans.at(-1) ?? [0, 0]
    if (weak || mention.rule.startsWith('cues') || mention.rule.startsWith('abbreviation')) continue
    const after = fieldText(paper, mention.field).slice(end, end + 20)
    const short = after.includes('(') ? INTRODUCED.exec(after)?.[1] : undefined
    if (short && /[A-Z].*[A-Z]/.test(short)) bound.set(`${short} ${mention.concept}`, finding)
  }
  if (bound.size === 0) return []
  const text = fieldText(paper, field)
  return [...bound].flatMap(([key, { mention }]) => {
    const short = key.slice(0, key.indexOf(' '))
    const words = fieldText(paper, mention.field).slice(...(mention.spans[0] ?? [0, 0]))
    return usesOf(short, text).map((span) => ({
      mention: { ...mention, field, rule: `abbreviation: ${short} = ${words}`, spans: [span] },
      weight: (mention.role === 'core' ? 0.5 : 0.3) * SHARE * (field === 'title' ? 2 : 1),
      weak: true,
    }))
  })
}

function usesOf(short: string, text: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
    const before = text[at - 1] ?? ' '
    const after = text.slice(at + short.length).replace(/^s(?!\p{L})/u, '')
    if (!/[\p{L}\p{N}]/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) spans.push([at, at + short.length])
  }
  return spans
}
