import type { Span } from '../../model/mention.ts'
import { sentences } from '../sentences.ts'
import { isAfterVerb, isBeforeVerb, isPastForm, normalWord, wordClass } from './word-classes.ts'

/** A word of a run. */
export interface RunWord {
  /** In small letters and the singular. */
  readonly word: string
  readonly generic: boolean
  readonly span: Span
}

const WORD = /[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu

interface Token {
  readonly word: string
  readonly span: Span
  /** Only white space stands between it and the word before. */
  readonly joined: boolean
}

/**
 * Runs of words in which terms can lie: no stop word, number or punctuation inside. Instead of a tagger, small rules at
 * the edges: a word after `we`, `to` or `can` is a verb, and so is the last one before `a`, `the` or `its`, or with the ending of the past.
 */
export function termRuns(text: string): RunWord[][] {
  return sentences(text).flatMap(([start, end]) => runsOfSentence(text.slice(start, end), start))
}

function runsOfSentence(sentence: string, offset: number): RunWord[][] {
  const tokens = tokensOf(sentence, offset)
  const runs: RunWord[][] = []
  let run: RunWord[] = []
  const close = (): void => {
    while (isPastForm(run.at(-1)?.word ?? '')) run.pop()
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const [at, { word, span, joined }] of tokens.entries()) {
    const [before, after] = [tokens[at - 1], tokens[at + 1]]
    if (!joined) close()
    const kind = wordClass(word)
    const isVerb =
      (joined && before !== undefined && isBeforeVerb(before.word)) ||
      (after !== undefined && after.joined && isAfterVerb(after.word))
    if (kind === 'stop' || isVerb) close()
    else run.push({ word, generic: kind === 'generic', span })
  }
  close()
  return runs
}

function tokensOf(sentence: string, offset: number): Token[] {
  let end = 0
  return [...sentence.matchAll(WORD)].map((match) => {
    const joined = sentence.slice(end, match.index).trim() === ''
    end = match.index + match[0].length
    return { word: normalWord(match[0]), span: [offset + match.index, offset + end], joined }
  })
}
