import type { Paper } from '../../src/model/paper.ts'
import type { StoredCorpus } from '../../src/storage/library.ts'

export const paper: Paper = {
  id: 'title:1',
  aliases: [],
  title: 'Drafting in Pairs',
  authors: ['Ada Example'],
  year: 2024,
  venue: null,
  doi: null,
  arxiv: null,
  url: null,
  code: null,
  keywords: [],
  abstract: 'Two models draft.',
  summary: null,
}

/** A corpus of one paper, with a pin and a name. */
export function corpus(digest: string): StoredCorpus {
  const anchors = { positions: { 'paper:title:1': [3, 4] as const }, pinned: ['paper:title:1'] as const }
  return {
    digest,
    name: `Corpus ${digest}`,
    description: '',
    papers: [paper],
    anchors,
    names: [{ name: 'Drafts', members: ['paper:title:1'] }],
    belongings: {},
  }
}
