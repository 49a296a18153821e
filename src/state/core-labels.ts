import type { ExportedPaper } from '../exporters/exporter.ts'
import type { CorpusMap } from '../model/corpus-map.ts'

/** Labels of the core concepts of each paper. */
export function coreLabels({
  links,
  concepts,
}: CorpusMap): (paper: number) => Pick<ExportedPaper, 'techniques' | 'domains'> {
  const byPaper = new Map<number, { techniques: string[]; domains: string[] }>()
  links.paper.forEach((paper, link) => {
    const concept = concepts[links.concept[link] ?? 0]
    if (links.role[link] !== 0 || !concept) return
    const own = byPaper.get(paper) ?? { techniques: [], domains: [] }
    own[concept.kind === 'technique' ? 'techniques' : 'domains'].push(concept.label)
    byPaper.set(paper, own)
  })
  return (paper) => byPaper.get(paper) ?? { techniques: [], domains: [] }
}
