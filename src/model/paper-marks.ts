import { tagKey, type Mark, type Marks } from './marks.ts'
import type { NodeIndex, NodeKey } from './node.ts'

/** Marks by paper, as indices in corpus order; papers without any are absent. */
export type PaperMarks = ReadonlyMap<number, Mark>

export const NO_PAPER_MARKS: PaperMarks = new Map()

/** A tag and how many papers have it. */
export interface TagUse {
  readonly tag: string
  readonly papers: number
}

/** @param marks by present ids; what is marked of papers that are not here is left out */
export function marksOfPapers(nodeOf: ReadonlyMap<NodeKey, NodeIndex>, marks: Marks): PaperMarks {
  return new Map(
    [...marks].flatMap(([id, mark]) => {
      const paper = nodeOf.get(`paper:${id}`)
      return paper === undefined ? [] : [[paper, mark] as const]
    }),
  )
}

/** All tags, the one of the most papers first. */
export function tagsInUse(marks: PaperMarks): readonly TagUse[] {
  const uses = new Map<string, TagUse>()
  for (const { tags } of marks.values())
    for (const tag of tags) {
      const use = uses.get(tagKey(tag))
      uses.set(tagKey(tag), { tag: use?.tag ?? tag, papers: (use?.papers ?? 0) + 1 })
    }
  return [...uses.values()].sort(
    (one, other) => other.papers - one.papers || one.tag.localeCompare(other.tag, 'en'),
  )
}
