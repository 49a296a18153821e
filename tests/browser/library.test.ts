import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropFile, keptOn, libraryWords, noticed } from './map-page.ts'
import { closeBrowser, labelledMap, openApp } from './page.ts'

let page: Page
let complaints: readonly string[]

beforeAll(async () => {
  ;({ page, complaints } = await openApp('', { permissions: ['clipboard-read', 'clipboard-write'] }))
  await labelledMap(page)
})

afterAll(async () => {
  expect(complaints).toEqual([])
  await closeBrowser()
})

const listing = [
  'Pruning Everything: Sparse Models for Phones',
  'We propose a structured pruning method for convolutional networks. Pruned networks run on phones with low latency.',
  'Streaming Speech Recognition with Chunks',
  'We present a streaming speech recognition model that processes audio chunk by chunk with causal attention.',
].join('\n')

const titled = (name: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.title.startsWith(wanted), `${name} ·`)

/** Titles of the open corpus, as they stand in the list of its papers. */
const titles = (): Promise<readonly string[]> =>
  page.evaluate(() => window.weft?.app.analysis.map?.papers.titles ?? [])

async function chooseCorpus(name: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Corpus:/ }).click()
  await page.getByRole('menuitemradio', { name }).click()
}

test('a dropped file becomes a corpus; the one before stays a click away, and reload keeps it', async () => {
  await dropFile(page, 'phones.txt', listing)
  await titled('phones')
  await noticed(page, /2 papers added as phones/)
  expect(await libraryWords(page)).toMatch(
    /Processing latency\s+Comes with Weft, open before\s+phones\s+2 papers/,
  )
  await page.getByRole('menuitemradio', { name: /^Processing latency/ }).click()
  await titled('Processing latency')
  await chooseCorpus(/^phones/)
  await titled('phones')
  await page.reload()
  await titled('phones')
  expect(await titles()).toHaveLength(2)
})

test('Back and Forward walk through corpora', async () => {
  await page.goBack()
  await titled('Processing latency')
  await page.goForward()
  await titled('phones')
})

test('pasted text becomes a corpus, but not while one types', async () => {
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    listing.replace('Phones', 'Watches').replace('Chunks', 'Pieces'),
  )
  await page.getByRole('combobox').focus()
  await page.keyboard.press('Control+v')
  await page.waitForTimeout(300)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  expect(await page.title()).toMatch(/^phones/)
  await page.getByRole('application').focus()
  await page.keyboard.press('Control+v')
  await titled('Pasted text')
  expect((await titles())[0]).toContain('Watches')
})

test('a damaged file gives what is good in it, and names file and line of what is not', async () => {
  const lines = [
    '{"title": "Pruning in Practice", "abstract": "We prune convolutional networks with structured pruning."}',
    '{"title": oops}',
    '{"abstract": "Without a title."}',
  ]
  await dropFile(page, 'harm.jsonl', lines.join('\n'))
  await titled('harm')
  await noticed(page, /1 paper added as harm\. 2 records refused\./)
  await page.getByRole('button', { name: 'Details' }).click()
  const report = page.getByRole('dialog', { name: 'What was read from harm' })
  await report.getByText(/^harm\.jsonl:2: /).waitFor()
  await report.getByText(/^harm\.jsonl:3: /).waitFor()
  await page.keyboard.press('Escape')
  await dropFile(page, 'noise.bin', '\u0000\u0001\u0002')
  await page
    .getByRole('dialog', { name: /^No papers found/ })
    .getByText(/noise\.bin: /)
    .waitFor()
  await page.keyboard.press('Escape')
  expect(await page.title()).toMatch(/^harm/)
})

test('text that is not English is said to be so, and the empty map says what to do', async () => {
  await dropFile(
    page,
    'deutsch.txt',
    [
      'Schnelle Verarbeitung von Sprache auf kleinen Geräten',
      'Wir stellen ein Verfahren vor, das gesprochene Sprache schnell verarbeitet und dabei wenig Speicher braucht, weil die Gewichte kleiner werden.',
      'Suche in großen Sammlungen',
      'In dieser Arbeit untersuchen wir, wie man in großen Sammlungen von Texten schnell das Richtige findet, ohne alle zu lesen.',
    ].join('\n'),
  )
  await titled('deutsch')
  await noticed(page, /deutsch does not read as English/)
  await page.getByText('2 papers, and nothing to draw').waitFor()
  await page.getByRole('button', { name: 'Show the list' }).click()
  await page.getByText('Suche in großen Sammlungen').first().waitFor()
  await page.getByRole('tab', { name: 'Map' }).click()
})

test('a removed corpus comes back by undo, and shows itself', async () => {
  await page.getByRole('button', { name: /^Corpus:/ }).click()
  await page.getByRole('menuitem', { name: 'Remove deutsch' }).click()
  await noticed(page, /deutsch was removed/)
  await titled('Processing latency')
  expect(await libraryWords(page)).not.toContain('deutsch')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo: Remove deutsch' }).click()
  await titled('deutsch')
  await page.getByRole('button', { name: 'Redo: Remove deutsch' }).click()
  await titled('Processing latency')
})

test('a corpus gets another name, which it keeps; undo gives the former one back', async () => {
  await page.getByRole('button', { name: 'Undo: Remove deutsch' }).click()
  await titled('deutsch')
  await page.getByRole('button', { name: /^Corpus:/ }).click()
  await page.getByRole('menuitem', { name: 'Rename deutsch' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rename the corpus' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('From Abroad')
  await page.keyboard.press('Enter')
  await titled('From Abroad')
  await dialog.waitFor({ state: 'detached' })
  expect(await libraryWords(page)).toContain('From Abroad')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo: Rename deutsch' }).click()
  await titled('deutsch')
  await page.getByRole('button', { name: 'Redo: Rename deutsch' }).click()
  await titled('From Abroad')
  await page.reload()
  await titled('From Abroad')
  await page.getByRole('button', { name: /^Corpus:/ }).click()
  await page.getByRole('menuitem', { name: 'Remove From Abroad' }).click()
  await titled('Processing latency')
})

test('papers that are in the open corpus already can gain their abstracts there', async () => {
  const [first = '', second = ''] = await titles()
  const abstracts = ['first', 'second', 'third'].map(
    (word) =>
      `This made-up abstract, the ${word}, says that we prune convolutional networks and quantize what is left.`,
  )
  const file = [first, abstracts[0], second, abstracts[1], 'A Paper That Nobody Has', abstracts[2]].join('\n')
  await dropFile(page, 'originals.txt', file)
  const offer = page.getByRole('dialog', { name: 'Enrich Processing latency?' })
  await offer.getByText(/^\s*2 of the 3 papers are in Processing latency already/).waitFor()
  await offer.getByText('1 not in Processing latency').click()
  await offer.getByText('A Paper That Nobody Has', { exact: true }).waitFor()
  await offer.getByRole('button', { name: 'Enrich 2 papers' }).click()
  await titled('Processing latency with abstracts')
  expect(await titles()).toHaveLength(119)
  await page.getByRole('combobox').fill(first)
  await page.getByRole('listbox', { name: 'Search results' }).getByRole('option', { name: first }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('heading', { name: 'Abstract' }).waitFor()
  await inspector
    .getByText(/This made-up abstract, the first/)
    .first()
    .waitFor()
  await inspector.getByRole('heading', { name: 'Summary' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
})

test('a damaged corpus of the library is said to be so and can be removed', async () => {
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('weft')
        opening.onerror = () => {
          failed(new Error('The database did not open.'))
        }
        opening.onsuccess = () => {
          const change = opening.result.transaction('entries', 'readwrite')
          change.objectStore('entries').put({ version: 1, name: 7 }, 'harmed')
          change.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
  )
  await page.reload()
  await noticed(page, /The record of corpus harmed is damaged/)
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect.poll(() => keptOn(page, 'entries')).not.toContain('harmed')
  await page.reload()
  await labelledMap(page)
  await page.waitForTimeout(500)
  expect(await page.getByText(/harmed is damaged/).count()).toBe(0)
})

test.each([
  ['refuses', /refuses storage/, 'open'],
  ['is full', /open but not kept: The storage of this browser is full/, 'put'],
] as const)(
  'a storage that %s is said to be so, and what was dropped is open all the same',
  async (_how, words, fault) => {
    const { page: other, complaints: others } = await openApp('', {}, (context) =>
      context.addInitScript((broken) => {
        if (broken === 'open')
          IDBFactory.prototype.open = () => {
            throw new DOMException('', 'SecurityError')
          }
        else
          IDBObjectStore.prototype.put = () => {
            throw new DOMException('', 'QuotaExceededError')
          }
      }, fault),
    )
    await labelledMap(other)
    await dropFile(other, 'phones.txt', listing)
    await other.waitForFunction(() => document.title.startsWith('phones'))
    await noticed(other, words)
    expect(others).toEqual([])
  },
)
