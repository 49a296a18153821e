import type { ClusterChange } from '../../state/types.ts'
import { countWords, listWords } from '../../view/count-words.ts'

/**
 * What became of a cluster, in one sentence.
 * @param former names of the clusters before, by number
 * @param now names of the clusters now, by number
 */
export function clusterSentence(
  { kind, former, now, papers }: ClusterChange,
  nameBefore: (cluster: number) => string,
  nameNow: (cluster: number) => string,
): string {
  const [was, is] = [listWords(former.map(nameBefore)), listWords(now.map(nameNow))]
  const count = countWords(Math.abs(papers), 'paper')
  switch (kind) {
    case 'grew':
      return `${is} grew by ${count}${was === is ? '' : `; it was ${was}`}.`
    case 'shrank':
      return `${is} has ${count} less${was === is ? '' : `; it was ${was}`}.`
    case 'split':
      return `${was} split into ${is}.`
    case 'joined':
      return `${was} joined in ${is}.`
    case 'appeared':
      return `${is} is new, with ${count}.`
    case 'gone':
      return `${was} is gone: its papers are in others now.`
  }
}
