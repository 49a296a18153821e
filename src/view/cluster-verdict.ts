import type { ClusteringFigures, Verdict } from '../model/clustering.ts'

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  firm: 'Firm clusters',
  fair: 'Fair clusters',
  weak: 'Weak clusters',
}

/** Less than this above chance, and chance alone explains the clusters. */
const NEAR_CHANCE = 0.03

/** Why clusters are firm, fair or weak, in a sentence or two for people. */
export function verdictReason({ verdict, runs, stability, typical, chance }: ClusteringFigures): string {
  if (runs === 0) return 'Nothing is linked, so there is nothing to group.'
  const agree = `${runs} runs agree by ${stability.toFixed(2)} of 1`
  if (verdict === 'firm') return `${agree}, and the links hold together clearly more than by chance.`
  if (verdict === 'fair') return `${agree}. What has a split ring could as well stand in the cluster beside.`
  if (typical - chance < NEAR_CHANCE)
    return `The links hold together hardly more than if they were dealt by chance (${typical.toFixed(2)} against ${chance.toFixed(2)}). Take the borders lightly.`
  return `${agree} only: each draws other borders. Take them lightly, or try coarser or finer clusters.`
}
