import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bundledReader } from '../../src/cli/bundled-reader.ts'
import { importFile } from '../../src/importers/import-file.ts'
import { normalise } from '../../src/mentions/normalise.ts'
import { parseVocabulary } from '../../src/mentions/parse-vocabulary.ts'
import { bundledVocabularyText } from '../../src/mentions/vocabulary/index.ts'
import { Automaton } from '../../src/mentions/automaton.ts'
import { termForms } from '../../src/mentions/term-forms.ts'
import type { Paper } from '../../src/model/paper.ts'
import { createSearchIndex } from '../../src/search/search-index.ts'
import { benchCommunities } from './communities.ts'

const ROUNDS = 7
const root = resolve(import.meta.dirname, '../..')

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** Times two ways in turn, A B A B …; medians in milliseconds. */
function sideBySide(a: () => void, b: () => void): [a: number, b: number] {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round++)
    for (const [which, run] of [a, b].entries()) {
      const start = performance.now()
      run()
      if (round > 0) times[which]?.push(performance.now() - start)
    }
  return [median(times[0]), median(times[1])]
}

function textOf({ title, summary, abstract }: Paper): string {
  return [title, summary, abstract].filter((part) => part !== null).join('\n')
}

function benchReading(papers: readonly Paper[]): void {
  const { read } = bundledReader()
  const { vocabulary } = parseVocabulary(bundledVocabularyText)
  const phrases = vocabulary.concepts.flatMap((concept) => concept.phrases.map(({ text }) => text))
  const patterns = phrases.flatMap((text, term) =>
    termForms(text, vocabulary.spellings).map(({ codes, open }) => ({ codes, open, term })),
  )
  const automaton = new Automaton(patterns)
  const texts = papers.map(textOf)
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6
  let hits = 0
  const [whole, bare] = sideBySide(
    () => {
      for (const paper of papers) read(paper)
    },
    () => {
      for (const text of texts) automaton.scan(normalise(text), () => hits++)
    },
  )
  const speed = (time: number): string => `${((1000 * megabytes) / time).toFixed(1)} MB/s`
  console.log(`Reading ${papers.length} papers, ${megabytes.toFixed(2)} MB of text, medians of ${ROUNDS}`)
  console.log(`  whole reading   ${speed(whole)}`)
  console.log(
    `  bare automaton  ${speed(bare)} (phrases only; whole takes ${(whole / bare).toFixed(1)} times as long)`,
  )
  if (hits === 0) throw new Error('The bare automaton found nothing: the comparison means nothing.')
}

function benchSearch(papers: readonly Paper[]): void {
  const index = createSearchIndex(papers.length)
  index.addTitles(papers.map(({ title, authors }) => ({ title, authors, concepts: [] })))
  index.addTexts(papers)
  const words = ['speculative decoding', 'streaming speech', 'quantizaton', 'robot navigation', 'kv cache']
  const times = words.flatMap((word) =>
    Array.from({ length: word.length }, (_, end) => {
      const start = performance.now()
      index.search(word.slice(0, end + 1), 60)
      return performance.now() - start
    }),
  )
  times.sort((a, b) => a - b)
  const at = (share: number): string => (times[Math.floor(share * times.length)] ?? NaN).toFixed(1)
  console.log(`Search while typing over ${papers.length} papers: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`)
}

/**
 * `npm run bench -- [FILE]`: reading and search, by default on the bundled corpus, else on the papers of a file; and
 * clusters, on planted corpora.
 * @returns 0
 */
export async function main([file = join(root, 'public/bundled.json')]: readonly string[]): Promise<number> {
  const { papers } = await importFile({ name: file, bytes: readFileSync(file) })
  benchReading(papers)
  benchSearch(papers)
  benchCommunities()
  return 0
}
