import { expect, test } from 'vitest'
import { fetchNamedCorpus } from '../../src/state/named-corpus.ts'

const page = 'https://weft.example/app/?corpus=x'
const never = (): Promise<Response> => Promise.reject(new Error('No request may be made.'))

test('a file of the same origin is fetched, relative to the page', async () => {
  const asked: string[] = []
  const file = await fetchNamedCorpus('data/soup.bib', page, (address) => {
    asked.push(address)
    return Promise.resolve(new Response('@misc{a, title={Soup}}'))
  })
  expect(asked).toEqual(['https://weft.example/app/data/soup.bib'])
  expect([file.name, await file.text()]).toEqual(['soup.bib', '@misc{a, title={Soup}}'])
})

test.each([
  'https://other.example/soup.bib',
  '//other.example/soup.bib',
  'data:text/plain,Soup',
  'blob:https://weft.example/1',
])('another origin is never asked, and the person is told what to do: %s', async (named) => {
  await expect(fetchNamedCorpus(named, page, never)).rejects.toThrow(/drop the file here/)
})

test('a missing file is said to be missing', async () => {
  const missing = (): Promise<Response> => Promise.resolve(new Response('', { status: 404 }))
  await expect(fetchNamedCorpus('a.bib', page, missing)).rejects.toThrow(
    '/app/a.bib could not be loaded (404)',
  )
})
