import { sentences } from '../mentions/sentences.ts'
import type { Link, Mention, Span } from '../model/mention.ts'
import { fieldText, type Paper } from '../model/paper.ts'
import type { Evidence } from './api.ts'

/** The evidence of a link: each mention with the sentences that hold it, spans counted from their start. */
export function evidenceOf(paper: Paper, link: Link): Evidence[] {
  return link.mentions.map((mention) => {
    const text = fieldText(paper, mention.field)
    const [start, end] = around(text, mention)
    return {
      rule: mention.rule,
      role: mention.role,
      field: mention.field,
      ...(mention.judged && { judged: true }),
      start,
      sentence: text.slice(start, end),
      spans: mention.spans.map(([from, to]): Span => [from - start, to - start]),
    }
  })
}

/** From the start of the first sentence that holds a span to the end of the last one. */
function around(text: string, { spans }: Mention): Span {
  const first = Math.min(...spans.map(([start]) => start))
  const last = Math.max(...spans.map(([, end]) => end))
  const holding = sentences(text).filter(([start, end]) => end > first && start < last)
  return [Math.min(first, holding[0]?.[0] ?? first), Math.max(last, holding.at(-1)?.[1] ?? last)]
}
