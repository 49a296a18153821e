import { describe, expect, it } from 'vitest'
import { normalWord } from '../../../src/mentions/candidates/word-classes.ts'
import { termRuns } from '../../../src/mentions/candidates/term-runs.ts'

function runs(text: string): string[] {
  return termRuns(text).map((run) => run.map(({ word }) => word).join(' '))
}

describe('runs of words', () => {
  it.each([
    ['end at stop words', 'The drought stress of young pines', ['drought stress', 'young pine']],
    ['end at punctuation', 'Sap flow (night), soil moisture', ['sap flow', 'night', 'soil moisture']],
    ['end at numbers and adverbs', 'Roots 12 slowly reach soil', ['root', 'soil']],
    ['end at the ends of sentences', 'It has wax. Bees come.', ['wax', 'bee']],
    ['keep words with hyphens', 'A self-compatible plant', ['self-compatible plant']],
    ['leave out verbs after we and to', 'We clip sensors to trace sap flow', ['sensor', 'sap flow']],
    ['leave out past forms at the end', 'Sap flow dropped. Mixed seed', ['sap flow', 'mixed seed']],
    ['leave out verbs before articles', 'Stem and leaf pass the sugar', ['stem', 'leaf', 'sugar']],
  ])('%s', (_, text, expected) => {
    expect(runs(text)).toEqual(expected)
  })

  it('know where their words stand', () => {
    const text = 'Some rest. The sap flow of vines.'
    const spans = termRuns(text).flatMap((run) => run.map(({ span }) => text.slice(...span)))
    expect(spans).toEqual(['rest', 'sap', 'flow', 'vines'])
  })
})

describe('the normal form of a word', () => {
  it.each([
    ['Trees', 'tree'],
    ['berries', 'berry'],
    ['branches', 'branch'],
    ['stress', 'stress'],
    ['fungus', 'fungus'],
    ['GPUs', 'gpu'],
    ['genetics', 'genetics'],
    ['leaf’s', 'leaf'],
  ])('of %s is %s', (written, normal) => {
    expect(normalWord(written)).toBe(normal)
  })
})
