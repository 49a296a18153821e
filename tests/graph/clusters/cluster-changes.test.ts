import { expect, test } from 'vitest'
import { clusterChanges } from '../../../src/graph/clusters/cluster-changes.ts'

/** Clusters of nodes by letters, `.` for none; all nodes are papers, up to a bar. */
function told(before: string, after: string): string[] {
  const papers = after.includes('|') ? after.indexOf('|') : after.length
  const numbers = (letters: string): number[] =>
    Array.from(letters.replace('|', ''), (letter) => (letter === '.' ? -1 : letter.charCodeAt(0) - 97))
  const names = (clusters: readonly number[]): string =>
    clusters.map((cluster) => String.fromCharCode(97 + cluster)).join('')
  return clusterChanges(numbers(before), numbers(after), papers).map(
    ({ kind, former, now, papers: more }) => `${kind} ${names(former)}>${names(now)} ${more}`,
  )
}

test.each([
  ['nothing changed', 'aaabbb', 'aaabbb', []],
  ['other numbers are no change', 'aaabbb', 'bbbaaa', []],
  ['new papers let a cluster grow', 'aaabbb..', 'aaabbbbb', ['grew b>b 2']],
  ['a paper that goes over', 'aaaabbbb', 'aaabbbbb', ['shrank a>a -1', 'grew b>b 1']],
  ['a concept that goes over is no paper', 'aaabbab', 'aaabb|bb', []],
  ['a cluster in two halves', 'aaaaaabb', 'aaacccbb', ['split a>ac 0']],
  ['two in one', 'aaabbbcc', 'aaaaaabb', ['joined ab>a 0']],
  ['one of new papers alone', 'aaabbb...', 'aaabbbccc', ['appeared >c 3']],
  [
    'one whose papers went everywhere',
    'aaaaabbbbccccddddeeeeffff',
    'abcdeaaaabbbbccccddddeeee',
    ['grew b>a 1', 'grew c>b 1', 'grew d>c 1', 'grew e>d 1', 'grew f>e 1', 'gone a> -5'],
  ],
] as const)('%s', (_, before, after, changes) => {
  expect(told(before, after)).toEqual(changes)
})
