import type { Paper } from '../../src/model/paper.ts'

/** A made-up paper with nothing but a title. */
export function paperOf(title: string): Paper {
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
    abstract: null,
    summary: null,
  }
}
