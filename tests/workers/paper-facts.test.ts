import { expect, test } from 'vitest'
import { bylinesOf, factsOf } from '../../src/workers/paper-facts.ts'
import { paper } from './fixtures.ts'

const papers = [
  paper('Zebra crossings', { authors: ['Ada Young', 'Bo Ash'], venue: 'Conf 10', year: 2020 }),
  paper('“Apples” and pears', { authors: ['Baker, Cy'], venue: 'conf 2' }),
  paper('apples and pears', { venue: null }),
]

test('papers are ranked by title without regard to case and marks, equal ones alike', () => {
  expect(Array.from(bylinesOf(papers).titleRanks)).toEqual([3, 1, 1])
})

test('authors are ranked by the surname of the first, venues by words and numbers, and unknown ones are 0', () => {
  const { authors, authorRanks, venueRanks } = bylinesOf(papers)
  expect(authors[0]).toBe('Ada Young, Bo Ash')
  expect(Array.from(authorRanks)).toEqual([2, 1, 0])
  expect(Array.from(venueRanks)).toEqual([2, 1, 0])
})

test('facts leave the texts out', () => {
  const facts = factsOf(paper('Ovens', { abstract: 'Long.', summary: 'Short.', doi: '10.1/x' }))
  expect(facts).toMatchObject({ title: 'Ovens', doi: '10.1/x' })
  expect(Object.keys(facts)).not.toContain('abstract')
  expect(Object.keys(facts)).not.toContain('summary')
})
