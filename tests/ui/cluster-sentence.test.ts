import { expect, test } from 'vitest'
import { clusterSentence } from '../../src/ui/newcomers/cluster-sentence.ts'

const before = (cluster: number): string => ['Baking', 'Frying'][cluster] ?? ''
const now = (cluster: number): string => ['Baking', 'Soups', 'Salads'][cluster] ?? ''

test('what became of a cluster reads as a sentence', () => {
  const told = (
    kind: Parameters<typeof clusterSentence>[0]['kind'],
    former: readonly number[],
    next: readonly number[],
    papers = 0,
  ): string => clusterSentence({ kind, former, now: next, papers }, before, now)
  expect(told('grew', [0], [0], 1)).toBe('Baking grew by 1 paper.')
  expect(told('shrank', [1], [1], -3)).toBe('Soups has 3 papers less; it was Frying.')
  expect(told('split', [0], [1, 2])).toBe('Baking split into Soups and Salads.')
  expect(told('joined', [0, 1], [2])).toBe('Baking and Frying joined in Salads.')
  expect(told('appeared', [], [2], 5)).toBe('Salads is new, with 5 papers.')
  expect(told('gone', [1], [])).toBe('Frying is gone: its papers are in others now.')
})
