import { seededRandom } from '../../src/graph/random.ts'
import type { NodeIndex } from '../../src/model/node.ts'
import type { WordSearch } from '../../src/query/evaluate.ts'
import type { QuerySource } from '../../src/query/source.ts'
import { type MadeLink, madeLinks, randomLinks } from '../graph/made-links.ts'

const CONCEPTS = [
  { id: 'kv-cache', kind: 'technique', family: 'Memory', label: 'KV cache', phrases: ['key-value cache'] },
  { id: 'pruning', kind: 'technique', family: 'Compression', label: 'Pruning', phrases: ['sparsity'] },
  { id: 'quantization', kind: 'technique', family: 'Compression', label: 'Quantization', phrases: [] },
  { id: 'video-understanding', kind: 'domain', family: 'Vision', label: 'Video understanding', phrases: [] },
  { id: 'speech', kind: 'domain', family: 'Audio', label: 'Speech', phrases: ['spoken language'] },
] as const
const AUTHORS = ['Zoë Muster', 'Ida Probe', 'Ole Beispiel']
const VENUES = ['Alpha Conf', 'Beta Journal', null]
const WORDS = ['fast', 'slow', 'small', 'large']

/** A corpus of made-up papers with these links; years, authors and the rest go round in turn. */
export function madeSource(papers: number, links: readonly MadeLink[], seed = 1): QuerySource {
  const random = seededRandom(seed)
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  return {
    papers: Array.from({ length: papers }, (_, at) => ({
      id: `arxiv:${at}`,
      title: `${one(WORDS)} ${one(WORDS)} paper ${at}`,
      authors: [one(AUTHORS), one(AUTHORS)],
      year: random() < 0.1 ? null : 2020 + Math.floor(random() * 6),
      venue: one(VENUES),
      has: random() < 0.5 ? ['code' as const] : [],
    })),
    concepts: CONCEPTS,
    links: madeLinks(links),
    clusterOf: Int16Array.from({ length: papers + CONCEPTS.length }, (_, node) => (node % 4) - 1),
    clusters: [{ name: ['KV CACHE', 'SPEECH'] }, { name: ['PRUNING'] }, { name: ['VIDEO'] }],
  }
}

export function randomSource(seed: number, papers = 14): QuerySource {
  return madeSource(papers, randomLinks(seed, papers, CONCEPTS.length, 0.25), seed)
}

/** A search that finds what holds all of the words, in any order. */
export function plainSearch(source: QuerySource): WordSearch {
  const match = (words: string) => {
    const asked = words.toLowerCase().split(/\s+/)
    const names = [...source.papers.map(({ title }) => title), ...source.concepts.map(({ label }) => label)]
    const found = names.flatMap((name, node: NodeIndex) =>
      asked.every((word) => name.toLowerCase().includes(word))
        ? [[node, { score: 1, terms: new Set(asked), asked: new Set(asked) }] as const]
        : [],
    )
    return new Map(found)
  }
  return { match, phrase: match }
}
