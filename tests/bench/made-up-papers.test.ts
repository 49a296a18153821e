import { expect, test } from 'vitest'
import { importFile } from '../../src/importers/import-file.ts'
import { bundledReader } from '../../src/cli/bundled-reader.ts'
import { madeUpPapers } from './made-up-papers.ts'

test('papers made up for benches are the same each time, are read as so many, and have links as papers do', async () => {
  const made = madeUpPapers(200)
  expect(madeUpPapers(200)).toEqual(made)
  const bytes = new TextEncoder().encode(made.map((paper) => JSON.stringify(paper)).join('\n'))
  const { papers } = await importFile({ name: 'made-up.jsonl', bytes })
  expect(papers).toHaveLength(200)
  const { read } = bundledReader()
  const links = papers.map((paper) => read(paper).length)
  const mean = links.reduce((sum, count) => sum + count, 0) / links.length
  expect(mean).toBeGreaterThan(3)
  expect(mean).toBeLessThan(9)
})
