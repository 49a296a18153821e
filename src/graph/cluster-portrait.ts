import { isBorder } from '../model/clustering.ts'
import { type CorpusMap, paperCount } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
import {
  type ClusterCounts,
  type ConceptShare,
  conceptShares,
  countByCluster,
  overRepresentation,
} from './clusters/distinctive.ts'
import { membersOf } from './clusters/match-clusters.ts'

/** A core link between a paper of one cluster and a concept of another. */
export interface BridgeLink {
  readonly paper: number
  readonly concept: number
  readonly strength: number
}

/** What ties a cluster to another one. */
export interface Bridge {
  /** The other cluster. */
  readonly cluster: number
  /** All links between the two, strongest first. */
  readonly links: readonly BridgeLink[]
  /** Papers and concepts with most of these links, each with its own, most first. */
  readonly papers: readonly BridgeEnd[]
  readonly concepts: readonly BridgeEnd[]
}

export interface BridgeEnd {
  readonly node: NodeIndex
  /** Strongest first. */
  readonly links: readonly BridgeLink[]
}

/** What there is to say about a cluster. */
export interface ClusterPortrait {
  readonly techniques: readonly ConceptShare[]
  readonly domains: readonly ConceptShare[]
  /** Its papers, those that most runs agree on first. */
  readonly papers: readonly number[]
  /** Its techniques and domains. */
  readonly members: readonly NodeIndex[]
  /** Papers that nine runs of ten put here. */
  readonly firm: number
  /** Nodes that another cluster claims too, least firm first. */
  readonly border: readonly NodeIndex[]
  /** Other clusters by the links that tie them, most first. */
  readonly bridges: readonly Bridge[]
}

/** A concept in two clusters that are compared. Shares are of the papers of each, 0 to 1. */
export interface ComparedConcept {
  readonly concept: number
  readonly shares: readonly [one: number, other: number]
  /** How surely the one has it more often, against the other alone. */
  readonly distinctiveness: number
}

export interface Comparison {
  /** Concepts that both have, by the smaller of their shares. */
  readonly shared: readonly ComparedConcept[]
  /** Concepts that mark the one against the other, most distinctive first. */
  readonly marks: readonly [one: readonly ComparedConcept[], other: readonly ComparedConcept[]]
  readonly bridge: Bridge | null
}

/** Percent of the runs from which on a paper is firmly in its cluster. */
const FIRM = 90
/** Of the papers of two clusters, both must have a concept this often for it to be shared. */
const SHARED_SHARE = 0.1
/** A mark against the other cluster would come by chance once in twenty times at most. */
const LEAST_MARK = 3.84

export function portrayCluster(map: CorpusMap, cluster: number): ClusterPortrait {
  const papers = paperCount(map)
  const nodes = membersOf(map.clusterOf, map.clusters.length)[cluster] ?? []
  const shares = conceptShares(countsOf(map), cluster)
  const isTechnique = ({ concept }: ConceptShare): boolean => map.concepts[concept]?.kind === 'technique'
  const firmness = (node: NodeIndex): number => map.belonging.firmness[node] ?? 0
  const ownPapers = nodes.filter((node) => node < papers)
  const pull = pullInside(map, cluster)
  return {
    techniques: shares.filter(isTechnique),
    domains: shares.filter((share) => !isTechnique(share)),
    papers: ownPapers.toSorted(
      (a, b) => firmness(b) - firmness(a) || (pull[b] ?? 0) - (pull[a] ?? 0) || a - b,
    ),
    members: nodes.filter((node) => node >= papers),
    firm: ownPapers.filter((node) => firmness(node) >= FIRM).length,
    border: nodes
      .filter((node) => isBorder(map.belonging, node))
      .sort((a, b) => firmness(a) - firmness(b) || a - b),
    bridges: bridgesOf(map, cluster),
  }
}

/** Two clusters side by side. */
export function compareClusters(map: CorpusMap, one: number, other: number): Comparison {
  const counts = countsOf(map)
  const compared = map.concepts.map((_, concept): ComparedConcept & { readonly other: number } => {
    const [here, there] = [countAt(counts, one, concept), countAt(counts, other, concept)]
    const [inside, outside] = [counts.papers[one] ?? 0, counts.papers[other] ?? 0]
    return {
      concept,
      shares: [here / Math.max(1, inside), there / Math.max(1, outside)],
      distinctiveness: here > 0 ? overRepresentation(here, inside, there, outside) : 0,
      other: there > 0 ? overRepresentation(there, outside, here, inside) : 0,
    }
  })
  const least = ({ shares }: ComparedConcept): number => Math.min(...shares)
  return {
    shared: compared
      .filter((each) => least(each) >= SHARED_SHARE)
      .sort((a, b) => least(b) - least(a) || a.concept - b.concept),
    marks: [
      compared
        .filter(({ distinctiveness }) => distinctiveness >= LEAST_MARK)
        .sort((a, b) => b.distinctiveness - a.distinctiveness || a.concept - b.concept),
      compared
        .filter((each) => each.other >= LEAST_MARK)
        .map((each) => ({ ...each, distinctiveness: each.other }))
        .sort((a, b) => b.distinctiveness - a.distinctiveness || a.concept - b.concept),
    ],
    bridge: bridgesOf(map, one).find(({ cluster }) => cluster === other) ?? null,
  }
}

function countsOf(map: CorpusMap): ClusterCounts {
  return countByCluster(map.links, map.clusterOf, map.clusters.length, paperCount(map), map.concepts.length)
}

function countAt({ concepts, having }: ClusterCounts, cluster: number, concept: number): number {
  return having[cluster * concepts + concept] ?? 0
}

/** Strength of each paper's core links to concepts of the cluster. */
function pullInside({ links, clusterOf, papers }: CorpusMap, cluster: number): Float64Array {
  const pull = new Float64Array(papers.ids.length)
  links.paper.forEach((paper, link) => {
    if (links.role[link] === 0 && clusterOf[pull.length + (links.concept[link] ?? 0)] === cluster)
      pull[paper] = (pull[paper] ?? 0) + (links.strength[link] ?? 0)
  })
  return pull
}

function bridgesOf({ links, clusterOf, papers }: CorpusMap, cluster: number): Bridge[] {
  const offset = papers.ids.length
  const to = new Map<number, BridgeLink[]>()
  links.paper.forEach((paper, link) => {
    const concept = links.concept[link] ?? 0
    const [one, other] = [clusterOf[paper] ?? -1, clusterOf[offset + concept] ?? -1]
    if (links.role[link] !== 0 || one === other || Math.min(one, other) < 0) return
    if (one !== cluster && other !== cluster) return
    const beyond = one === cluster ? other : one
    const found = to.get(beyond) ?? []
    found.push({ paper, concept, strength: links.strength[link] ?? 0 })
    to.set(beyond, found)
  })
  return [...to]
    .map(([beyond, found]): Bridge => {
      const sorted = found.sort(
        (a, b) => b.strength - a.strength || a.paper - b.paper || a.concept - b.concept,
      )
      return {
        cluster: beyond,
        links: sorted,
        papers: endsOf(sorted, ({ paper }) => paper),
        concepts: endsOf(sorted, ({ concept }) => offset + concept),
      }
    })
    .sort((a, b) => b.links.length - a.links.length || a.cluster - b.cluster)
}

function endsOf(links: readonly BridgeLink[], nodeOf: (link: BridgeLink) => NodeIndex): BridgeEnd[] {
  const ends = new Map<NodeIndex, BridgeLink[]>()
  for (const link of links) {
    const found = ends.get(nodeOf(link)) ?? []
    found.push(link)
    ends.set(nodeOf(link), found)
  }
  return [...ends]
    .map(([node, own]) => ({ node, links: own }))
    .sort((a, b) => b.links.length - a.links.length || a.node - b.node)
}
