import { compileVocabulary, type Reader } from '../../src/mentions/reader.ts'
import { parseVocabulary } from '../../src/mentions/parse-vocabulary.ts'
import { bundledVocabularyText } from '../../src/mentions/vocabulary/index.ts'
import type { Link } from '../../src/model/mention.ts'
import type { Paper } from '../../src/model/paper.ts'

export const bundled = parseVocabulary(bundledVocabularyText)
export const bundledReader = compileVocabulary(bundled.vocabulary)

export function paperOf(title: string, abstract: string | null, summary: string | null = null): Paper {
  return {
    id: `title:${title}`,
    aliases: [],
    title,
    authors: [],
    year: null,
    venue: null,
    doi: null,
    arxiv: null,
    url: null,
    code: null,
    keywords: [],
    abstract,
    summary,
  }
}

export function linkTo(concept: string, text: string, title = 'A note', reader: Reader = bundledReader) {
  return reader.read(paperOf(title, text)).find((link) => link.concept === concept)
}

export function coreConcepts(links: readonly Link[]): string[] {
  return links.filter(({ role }) => role === 'core').map(({ concept }) => concept)
}

/** A reader of a vocabulary written in the test. */
export function readerOf(text: string): Reader {
  const { vocabulary, problems } = parseVocabulary([{ file: 'test.txt', text }])
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return compileVocabulary(vocabulary)
}
