import { expect, test } from 'vitest'
import { formOf, readForm, type PaperForm } from '../../src/importers/paper-form.ts'
import type { Paper } from '../../src/model/paper.ts'
import { paper as paperOf } from '../workers/fixtures.ts'

const paper: Paper = {
  ...paperOf('Baking slowly'),
  id: 'doi:10.1000/bread',
  aliases: ['arxiv:2401.00001'],
  authors: ['Jane Doe', 'Al Poe'],
  year: 2024,
  venue: 'Kitchens',
  doi: '10.1000/bread',
  arxiv: '2401.00001',
  url: 'https://example.org/bread',
  keywords: ['bread', 'oven'],
  abstract: 'A slow oven.',
}

const edited = (change: Partial<PaperForm>): ReturnType<typeof readForm> =>
  readForm({ ...formOf(paper), ...change }, paper)

test('a form that nobody touched is the very paper, odd values too', () => {
  const odd = { ...paper, title: ' Two  spaces ', doi: 'not a doi', url: 'https:odd', abstract: 'a\nb' }
  expect(readForm(formOf(paper), paper)).toEqual({ paper, faults: {} })
  expect(readForm(formOf(odd), odd)).toEqual({ paper: odd, faults: {} })
})

test('fields are read as a person writes them', () => {
  const { paper: after, faults } = edited({
    title: '  Baking\n very slowly ',
    authors: 'Doe, Jane\nAl Poe; Al Poe\n\n',
    year: ' 2025 ',
    venue: '',
    arxiv: 'https://arxiv.org/abs/2401.00002v3',
    url: 'https://example.org/Other page',
    code: 'https://code.example.org',
    keywords: 'rye, oven,, rye',
    abstract: '',
    summary: 'Bread <b>& time</b>.\n\nSlow.',
  })
  expect(faults).toEqual({})
  expect(after).toEqual({
    ...paper,
    title: 'Baking very slowly',
    authors: ['Jane Doe', 'Al Poe'],
    year: 2025,
    venue: null,
    arxiv: '2401.00002',
    url: 'https://example.org/Other%20page',
    code: 'https://code.example.org/',
    keywords: ['rye', 'oven'],
    abstract: null,
    summary: 'Bread <b>& time</b>. Slow.',
  })
})

test('what cannot be is said field by field, and changes nothing', () => {
  const { paper: after, faults } = edited({
    title: ' ',
    year: '24',
    doi: 'ten',
    arxiv: 'x',
    url: 'http://example.org',
    code: 'javascript:alert(1)',
    venue: 'v'.repeat(1001),
    abstract: 'a'.repeat(100_001),
  })
  expect(after).toEqual(paper)
  expect(Object.keys(faults).sort()).toEqual([
    'abstract',
    'arxiv',
    'code',
    'doi',
    'title',
    'url',
    'venue',
    'year',
  ])
  expect(faults.title).toBe('A paper needs a title.')
  expect(faults.venue).toBe('The venue has more than 1,000 letters. Shorten it.')
})

test('another DOI gives another id, and the former one still finds the paper', () => {
  const { paper: after } = edited({ doi: 'https://doi.org/10.1000/RYE' })
  expect([after.id, after.aliases]).toEqual(['doi:10.1000/rye', ['arxiv:2401.00001', 'doi:10.1000/bread']])
  const back = readForm({ ...formOf(after), doi: '10.1000/bread' }, after).paper
  expect([back.id, back.aliases]).toEqual(['doi:10.1000/bread', ['arxiv:2401.00001', 'doi:10.1000/rye']])
})

test('a paper that gained a DOI by merging keeps its id when other fields change', () => {
  const merged = { ...paper, id: 'title:0123456789abcdef' }
  expect(readForm({ ...formOf(merged), year: '2023' }, merged).paper.id).toBe(merged.id)
})
