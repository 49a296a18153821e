import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { main } from '../../src/cli/links.ts'

const GOOD = '{"title":"Pruning small networks","abstract":"We prune the weights of a neural network."}\n'

describe('npm run links', () => {
  let folder = ''
  let said = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'links-'))
    said = ''
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text)
      return true
    })
  })

  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true })
  })

  async function run(content: string, out: string): Promise<number> {
    const file = join(folder, 'papers.jsonl')
    await writeFile(file, content)
    return main([file, '--out', join(folder, out)])
  }

  it('writes links with quoted evidence as a JSON array', async () => {
    expect(await run(GOOD, 'links.json')).toBe(0)
    const [paper] = JSON.parse(await readFile(join(folder, 'links.json'), 'utf8')) as {
      title: string
      links: { concept: string; role: string; evidence: { quote: string }[] }[]
    }[]
    expect(paper?.title).toBe('Pruning small networks')
    const link = paper?.links.find(({ concept }) => concept === 'pruning')
    expect(link).toMatchObject({ role: 'core' })
    expect(link?.evidence.map(({ quote }) => quote)).toContain('Pruning')
  })

  it('writes one paper a line when the output ends in .jsonl', async () => {
    expect(await run(GOOD + GOOD.replace('small', 'large'), 'links.jsonl')).toBe(0)
    const lines = (await readFile(join(folder, 'links.jsonl'), 'utf8')).trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { title: string }).title)).toHaveLength(2)
  })

  it('says file and line of a damaged record and ends with 2', async () => {
    expect(await run(`${GOOD}{"title": "Half`, 'links.json')).toBe(2)
    expect(said).toContain('papers.jsonl:2:')
  })

  it('says which file cannot be read and ends with 2', async () => {
    expect(await main([join(folder, 'nowhere.json'), '--out', join(folder, 'x.json')])).toBe(2)
    expect(said).toContain('nowhere.json')
  })

  it('keeps notes about what was left out apart from failures', async () => {
    const listing = ['Subscribe', 'A title of some words', 'We prune the weights. '.repeat(8)].join('\n')
    const file = join(folder, 'papers.txt')
    await writeFile(file, listing)
    expect(await main([file, '--out', join(folder, 'links.json')])).toBe(0)
  })

  it('explains its use without an output', async () => {
    expect(await main([])).toBe(2)
    expect(said).toContain('--out')
  })
})
