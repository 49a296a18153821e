import { VERSION } from '../../model/version.ts'

/** Corpus, program and date. */
export function sourceLine(corpus: string): string {
  return `${corpus}, drawn with Weft ${VERSION} on ${new Date().toISOString().slice(0, 10)}`
}
