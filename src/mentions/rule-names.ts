import type { CuePair, Phrase } from './vocabulary.ts'

/** What a mention calls the phrase that found it. */
export function phraseRule({ text }: Pick<Phrase, 'text'>): string {
  return `phrase: ${text}`
}

/** What a mention calls the cue pair that found it. */
export function cueRule({ first, second, anyOrder }: Pick<CuePair, 'first' | 'second' | 'anyOrder'>): string {
  return `cues: ${first} ${anyOrder ? '&' : '…'} ${second}`
}
