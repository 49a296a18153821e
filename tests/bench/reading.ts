import { bundledReader } from '../../src/cli/bundled-reader.ts'
import { parseVocabulary } from '../../src/mentions/parse-vocabulary.ts'
import { bundledVocabularyText } from '../../src/mentions/vocabulary/index.ts'
import { Automaton } from '../../src/mentions/automaton.ts'
import { termForms } from '../../src/mentions/term-forms.ts'
import type { Paper } from '../../src/model/paper.ts'
import { median } from './figures.ts'

const ROUNDS = 7

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

/** The whole reading step beside the bare automaton. */
export function benchReading(papers: readonly Paper[]): void {
  const { read } = bundledReader()
  const { vocabulary } = parseVocabulary(bundledVocabularyText)
  const phrases = vocabulary.concepts.flatMap((concept) => concept.phrases.map(({ text }) => text))
  const patterns = phrases.flatMap((text, term) =>
    termForms(text, vocabulary.spellings).map(({ words, open }) => ({ words, open, term })),
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
      for (const text of texts) automaton.scan(text, () => hits++)
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
