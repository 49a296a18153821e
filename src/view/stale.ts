import type { CorpusIndex } from './corpus-index.ts'
import type { ViewState } from './view-state.ts'

export interface CheckedView {
  readonly view: ViewState
  /** Whether it is another view than before. */
  readonly changed: boolean
  /** Names of targets that the corpus doesn't have (any more). */
  readonly missing: readonly string[]
}

/**
 * Takes out of a view what the corpus does not have: nodes, families, concepts, clusters.
 *
 * @param aliases former ids of papers with the present ones; views that use them are brought up to date
 */
export function checkView(
  index: CorpusIndex,
  view: ViewState,
  aliases: ReadonlyMap<string, string> = new Map(),
): CheckedView {
  const missing: string[] = []
  const renewed: string[] = []
  const renew = <Key extends string>(key: Key): Key => {
    const current = key.startsWith('paper:') ? aliases.get(key.slice(6)) : undefined
    if (current === undefined) return key
    renewed.push(key)
    return `paper:${current}` as Key
  }
  const keep = <Name extends string>(
    given: readonly Name[],
    known: (name: Name) => boolean,
  ): readonly Name[] => {
    const kept = given.map(renew).filter((name) => known(name) || (missing.push(name), false))
    return kept.length === given.length && kept.every((name, at) => name === given[at]) ? given : kept
  }
  const isNode = (key: ViewState['select'][number]): boolean => index.nodeOf.has(key)
  const isConcept = (id: string): boolean => index.nodeOf.has(`concept:${id}`)
  const isCluster = (name: string): boolean => index.clusterSlugs.includes(name)
  const families = new Set(index.familyOf)
  const focused = keep(view.focus ? [view.focus.node] : [], isNode)[0]
  const [paper, concept] = keep(view.link ?? [], isNode)
  return {
    view: {
      ...view,
      select: keep(view.select, isNode),
      focus: view.focus && focused ? { node: focused, depth: view.focus.depth } : null,
      hidden: keep(view.hidden, isNode),
      link: paper && concept ? [paper, concept] : null,
      family: keep(view.family, (name) => families.has(name)),
      technique: keep(view.technique, isConcept),
      domain: keep(view.domain, isConcept),
      cluster: keep(view.cluster, isCluster),
      region: keep(view.region.slice(0, 2), isCluster),
    },
    missing,
    changed: renewed.length + missing.length > 0,
  }
}
