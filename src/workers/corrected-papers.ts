import { findWords } from '../mentions/find-words.ts'
import { overlap } from '../mentions/finding.ts'
import type { Reader } from '../mentions/reader.ts'
import type { Correction } from '../model/correction.ts'
import type { Link } from '../model/mention.ts'
import { fieldText, type Paper } from '../model/paper.ts'
import type { CorrectionState } from './api.ts'
import type { LazyReader } from './reread-links.ts'

/** Links of the papers that a person corrected, by index of the paper, as they are with that. */
export function correctedLinks(
  papers: readonly Paper[],
  corrections: readonly Correction[],
  reader: Reader,
): ReadonlyMap<number, readonly Link[]> {
  return new Map(
    [...correctionsOfPapers(papers, corrections)].flatMap(([index, said]) => {
      const paper = papers[index]
      return paper ? [[index, reader.read(paper, said)] as const] : []
    }),
  )
}

/** Corrections by index of the paper that they name, by its present or a former id. */
function correctionsOfPapers(
  papers: readonly Paper[],
  corrections: readonly Correction[],
): ReadonlyMap<number, readonly Correction[]> {
  const found = new Map<number, Correction[]>()
  if (corrections.length === 0) return found
  const indexOf = paperIndices(papers)
  for (const correction of corrections) {
    const index = indexOf.get(correction.paper)
    if (index === undefined) continue
    const known = found.get(index)
    if (known) known.push(correction)
    else found.set(index, [correction])
  }
  return found
}

/** What became of each correction. */
export function correctionStates(
  papers: readonly Paper[],
  corrections: readonly Correction[],
  reader: LazyReader,
): CorrectionState[] {
  const indexOf = paperIndices(papers)
  return corrections.map((correction) => {
    const index = indexOf.get(correction.paper) ?? -1
    const at = reader.concepts.findIndex(({ id }) => id === correction.concept)
    const paper = papers[index]
    const spans = paper && findWords(fieldText(paper, correction.field), correction.words)
    const known = { correction, paper: paper ? index : null, concept: at < 0 ? null : at }
    if (!paper || at < 0 || !spans) return { ...known, state: 'waiting' }
    if (correction.marked) return { ...known, state: 'works' }
    const read = reader.read(paper).find(({ concept }) => concept === correction.concept)
    const meant = read?.mentions.some((mention) => overlap(mention, { field: correction.field, spans }))
    return { ...known, state: meant ? 'works' : 'idle' }
  })
}

/** Papers by their ids, present and former. */
export function paperIndices(papers: readonly Paper[]): ReadonlyMap<string, number> {
  const indices = new Map<string, number>()
  for (const [index, { aliases }] of papers.entries()) for (const alias of aliases) indices.set(alias, index)
  for (const [index, { id }] of papers.entries()) indices.set(id, index)
  return indices
}
