import type { CorpusMap } from '../../model/corpus-map.ts'
import type { ClusterPortrait, ConceptShare } from '../../state/types.ts'
import { clusterTitle } from '../../view/cluster-title.ts'
import { listWords } from '../../view/count-words.ts'
import { countWords, yearsWords } from './words.ts'

const NAMED = 3

/** `68 %`, with a space that doesn't break. */
export function percent(share: number): string {
  return `${Math.round(100 * share)}\u202f%`
}

/** A cluster in a paragraph of counts and names, nothing else. */
export function describeCluster(map: CorpusMap, cluster: number, portrait: ClusterPortrait): string {
  const { techniques, domains, papers, members, firm, border, bridges } = portrait
  const ofKind = (kind: string): number =>
    members.filter((node) => map.concepts[node - map.papers.ids.length]?.kind === kind).length
  const years = yearsWords(papers.map((paper) => map.papers.years[paper] ?? 0))
  const parts = [
    countWords(papers.length, 'paper'),
    countWords(ofKind('technique'), 'technique'),
    countWords(ofKind('domain'), 'domain'),
  ]
  const sentences = [`${listWords(parts)}${years ? `, ${years}` : ''}.`]
  const marks = [...techniques, ...domains]
    .filter(({ distinctiveness }) => distinctiveness > 0)
    .sort((a, b) => b.distinctiveness - a.distinctiveness)
    .slice(0, NAMED)
  const nameOf = ({ concept }: ConceptShare): string => map.concepts[concept]?.label ?? ''
  const [first, ...rest] = marks
  if (first) {
    const others = rest.map(
      (mark) => `${nameOf(mark)} (${percent(mark.inside)} against ${percent(mark.outside)})`,
    )
    sentences.push(
      `${percent(first.inside)} of its papers have ${nameOf(first)}, of the others ${percent(first.outside)}${others.length > 0 ? `; next come ${listWords(others)}` : ''}.`,
    )
  }
  const [bridge] = bridges
  if (bridge) {
    const through = bridge.concepts
      .slice(0, 2)
      .map(({ node }) => map.concepts[node - map.papers.ids.length]?.label ?? '')
    sentences.push(
      `It has most to do with ${clusterTitle(map, bridge.cluster)}: ${countWords(bridge.links.length, 'link')}, most through ${listWords(through)}.`,
    )
  }
  sentences.push(
    `${countWords(firm, 'paper')} ${firm === 1 ? 'is' : 'are'} here in nine runs of ten${border.length > 0 ? `; ${countWords(border.length, 'paper or concept', 'papers and concepts')} ${border.length === 1 ? 'lies' : 'lie'} on the border` : ''}.`,
  )
  return sentences.join(' ')
}
