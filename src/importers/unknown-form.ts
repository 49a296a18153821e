import type { Problem } from '../model/problem.ts'

const sample = 20_000
/** A line of the tagged exports of databases that are not known: `TI  - …`, `Title: ` alone is no such tag. */
const taggedLine = /^(?:[A-Z][A-Z\d]{1,3}\s{0,3}-\s|%[A-Z\d]\s|--[A-Z]{2}--)/

/**
 * What to say of a text that is plainly written for programs, but in no form that Weft reads: lines of it would only
 * be taken for titles. Null for text for people.
 */
export function unknownForm(text: string, file: string): Problem | null {
  const start = text.slice(0, sample).trimStart()
  const root = /^(?:<\?xml|<!DOCTYPE\s+(?!html))/i.test(start)
    ? /<([A-Za-z_][\w:.-]*)(?=[\s/>])/.exec(start.replace(/<!--[\s\S]*?-->/g, ''))?.[1]
    : /^<([A-Za-z_][\w.-]*:[\w.-]+)\s+xmlns/.exec(start)?.[1]
  if (root !== undefined) return refusal(file, `This is XML (\`${root}\`) of a form that Weft does not read.`)
  const lines = start.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const tagged = lines.filter((line) => taggedLine.test(line)).length
  return lines.length >= 4 && tagged * 5 >= lines.length * 2
    ? refusal(file, 'Most lines begin with a tag, in an order that Weft does not know.')
    : null
}

function refusal(file: string, message: string): Problem {
  const advice =
    'Where you exported it, choose RIS, BibTeX or CSV instead, or paste the titles and abstracts as text.'
  return { file, line: 1, record: null, message, advice, refused: true }
}
