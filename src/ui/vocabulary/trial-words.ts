import type { ClustersEffect, LessonsEffect } from '../../state/types.ts'
import { countWords } from '../inspector/words.ts'

/** What a change does, in a sentence: `12 papers gain a link, 3 lose one, 1 of 9 clusters changes.` */
export function trialWords(
  { gained, lost, gainedSentences, lostSentences }: LessonsEffect,
  clusters: ClustersEffect | null,
): string {
  const parts = [
    ...(gained > 0 ? [`${countWords(gained, 'paper')} ${gained === 1 ? 'gains' : 'gain'} a link`] : []),
    ...(lost > 0 ? [`${countWords(lost, 'paper')} ${lost === 1 ? 'loses' : 'lose'} one`] : []),
  ]
  if (parts.length === 0) {
    const evidence = gainedSentences + lostSentences > 0 ? ', though evidence does' : ''
    return `No paper gains or loses a link${evidence}.`
  }
  return `${[...parts, ...clusterWords(clusters)].join(', ')}.`.replace(
    /^(\d\S* papers? )loses? one/,
    (_, papers: string) => (lost === 1 ? `${papers}loses a link` : `${papers}lose a link`),
  )
}

function clusterWords(effect: ClustersEffect | null): string[] {
  if (!effect) return []
  const { changed, clusters } = effect
  if (changed === 0) return ['no cluster changes']
  return [`${changed} of ${countWords(clusters, 'cluster')} ${changed === 1 ? 'changes' : 'change'}`]
}
