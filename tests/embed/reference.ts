import type { Param } from '../../src/embed/forms.ts'
import { embedOptions } from '../../src/embed/options.ts'
import { events, methods } from '../../src/embed/protocol.ts'

type Row = readonly string[]

/** A table of the README: its cells are as wide as the widest of their column. */
function table(head: Row, rows: readonly Row[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, at) => Math.max(3, ...all.map((row) => row[at]?.length ?? 0)))
  const line = (row: Row): string => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = widths.map((width) => '-'.repeat(width))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

export function optionsReference(): string {
  const rows = Object.entries(embedOptions).map(([name, { words, does }]) => [`\`${name}\``, words, does])
  return table(['Option', 'Value', 'What it sets'], rows)
}

export function methodsReference(): string {
  const rows = Object.entries(methods).map(([name, { params, does }]) => {
    const list = Object.entries(params as Readonly<Record<string, Param<unknown>>>)
    const words = list.map(
      ([param, { form, optional }]) => `\`${param}${optional ? '?' : ''}\`: ${form.words}`,
    )
    return [`\`${name}\``, words.join('; '), does]
  })
  return table(['Method', 'Parameters', 'What it does'], rows)
}

export function eventsReference(): string {
  return table(
    ['Event', 'When, and its detail'],
    Object.entries(events).map(([name, when]) => [`\`${name}\``, when]),
  )
}
