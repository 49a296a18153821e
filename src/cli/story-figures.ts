import type { MatrixLine } from '../graph/counts/cross-table.ts'
import { makeMatrix } from '../graph/counts/matrix.ts'
import { paperCount, type CorpusMap } from '../model/corpus-map.ts'
import type { ConceptKind } from '../model/concept.ts'
import { indexCorpus, linkedTo } from '../view/corpus-index.ts'

export interface CountedConcept {
  readonly label: string
  readonly papers: number
}

export interface CountedGap {
  readonly domain: CountedConcept
  readonly technique: CountedConcept
  /** Papers that chance would give both. */
  readonly expected: number
}

/** Answers to the questions that a story asks of a map. Papers are indices; only core links count. */
export interface StoryFigures {
  readonly papers: number
  readonly techniques: number
  readonly domains: number
  readonly links: number
  /** Papers of a concept. @throws Error when the vocabulary has no such concept */
  readonly of: (id: string) => readonly number[]
  /** How many papers have both concepts. */
  readonly both: (one: string, other: string) => number
  /** Pairs of a domain and a technique that no paper has though chance would give them some, the surest first. */
  readonly gaps: readonly CountedGap[]
  /** How many papers are of these years, both included. */
  readonly between: (first: number, last: number) => number
  /** How many domains some papers reach together. */
  readonly domainsOf: (papers: readonly number[]) => number
  /** Those of some papers that have a concept of a family. */
  readonly inFamily: (papers: readonly number[], family: string) => readonly number[]
  /** What some papers have most often of a kind, the most frequent first. */
  readonly ranking: (kind: ConceptKind, papers?: readonly number[]) => readonly CountedConcept[]
}

export function storyFigures(map: CorpusMap): StoryFigures {
  const index = indexCorpus(map)
  const papers = paperCount(map)
  const all = Array.from({ length: papers }, (_, paper) => paper)
  const conceptsOf = all.map((paper) => linkedTo(index, paper, 'core').map((node) => node - papers))
  const of = (id: string): readonly number[] => {
    const node = index.nodeOf.get(`concept:${id}`)
    if (node === undefined) throw new Error(`The vocabulary has no concept ${id}, of which the story tells.`)
    return linkedTo(index, node, 'core')
  }
  const counted = (some: readonly number[]): Map<number, number> => {
    const counts = new Map<number, number>()
    for (const concept of some.flatMap((paper) => conceptsOf[paper] ?? []))
      counts.set(concept, (counts.get(concept) ?? 0) + 1)
    return counts
  }
  const isOf = (kind: ConceptKind, concept: number): boolean => map.concepts[concept]?.kind === kind
  const occurring = [...counted(all).keys()]
  return {
    papers,
    techniques: occurring.filter((concept) => isOf('technique', concept)).length,
    domains: occurring.filter((concept) => isOf('domain', concept)).length,
    links: conceptsOf.flat().length,
    of,
    both: (one, other) => of(one).filter((paper) => of(other).includes(paper)).length,
    gaps: gapsOf(map),
    between: (first, last) => map.papers.years.filter((year) => year >= first && year <= last).length,
    domainsOf: (some) => [...counted(some).keys()].filter((concept) => isOf('domain', concept)).length,
    inFamily: (some, family) =>
      some.filter((paper) => conceptsOf[paper]?.some((one) => map.concepts[one]?.family === family)),
    ranking: (kind, some = all) =>
      [...counted(some)]
        .filter(([concept]) => isOf(kind, concept))
        .sort(([a, many], [b, more]) => more - many || a - b)
        .map(([concept, count]) => ({ label: map.concepts[concept]?.label ?? '', papers: count })),
  }
}

function gapsOf({ links, concepts, papers: { years } }: CorpusMap): CountedGap[] {
  const question = { kind: 'domains-techniques', order: 'families', roles: 'core', papers: null } as const
  const { gaps, rows, columns } = makeMatrix({ links, concepts, years }, question)
  const counted = (line: MatrixLine | undefined): CountedConcept => ({
    label: concepts[line?.of ?? -1]?.label ?? '',
    papers: line?.papers ?? 0,
  })
  return gaps.map(({ row, column, expected }) => ({
    domain: counted(rows[row]),
    technique: counted(columns[column]),
    expected,
  }))
}
