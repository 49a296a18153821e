import { readFile, writeFile } from 'node:fs/promises'
import { importFile } from '../importers/import-file.ts'
import { fieldText, type Paper } from '../model/paper.ts'
import type { Link } from '../model/mention.ts'
import { problemText } from '../model/problem.ts'
import { bundledReader } from './bundled-reader.ts'

const USAGE = 'usage: npm run links -- FILE... --out F'

/**
 * Reads the papers of corpus files and writes their links, as a JSON array or, when the output ends in
 * `.jsonl`, one paper a line. Notes and problems go to stderr; what could be read is written all the same.
 * @param args input files and `--out` with the output file
 * @returns the exit code: 0, or 2 when a file is damaged, has no papers or cannot be opened, or the command is wrong
 */
export async function main(args: readonly string[]): Promise<number> {
  const { files, out } = parseArguments(args)
  if (files.length === 0 || out === null) return fail([USAGE])
  const papers: Paper[] = []
  let isBad = false
  for (const file of files) {
    const bytes = await readFile(file).catch(() => null)
    if (!bytes) return fail([`${file}: This file cannot be read. Check its name.`])
    const imported = await importFile({ name: file, bytes })
    papers.push(...imported.papers)
    if (imported.problems.length > 0) fail(imported.problems.map(problemText))
    isBad ||= imported.papers.length === 0 || imported.problems.some(({ damaged }) => damaged)
  }
  const { read } = bundledReader()
  const records = papers.map((paper) => linkRecord(paper, read(paper)))
  const text = out.endsWith('.jsonl')
    ? records.map((record) => `${JSON.stringify(record)}\n`).join('')
    : `${JSON.stringify(records, null, 1)}\n`
  await writeFile(out, text)
  return isBad ? 2 : 0
}

function parseArguments(args: readonly string[]): { files: string[]; out: string | null } {
  const at = args.indexOf('--out')
  if (at < 0) return { files: [...args], out: null }
  return { files: args.filter((_, index) => index !== at && index !== at + 1), out: args[at + 1] ?? null }
}

function fail(messages: readonly string[]): 2 {
  process.stderr.write(`${messages.join('\n')}\n`)
  return 2
}

/** A paper's links with the quoted words of their evidence, as the output holds them. */
export function linkRecord(paper: Paper, links: readonly Link[]) {
  return {
    id: paper.id,
    title: paper.title,
    links: links.map(({ concept, role, strength, mentions }) => ({
      concept,
      role,
      strength: Math.round(strength * 1000) / 1000,
      evidence: mentions.map(({ rule, field, spans }) => ({
        rule,
        field,
        spans,
        quote: spans.map(([start, end]) => fieldText(paper, field).slice(start, end)).join(' … '),
      })),
    })),
  }
}
