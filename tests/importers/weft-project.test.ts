import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/importers/import-file.ts'
import { madeProject, projectText } from './projects.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = projectText()

async function read(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  return importFile({ name: 'soups.weft.json', bytes })
}

function withPart(name: string, value: unknown): string {
  return JSON.stringify({ ...(JSON.parse(text) as object), [name]: value })
}

describe('a project file', () => {
  it.each([
    ['as it was written', bytesOf(text)],
    ['written anew by other tools', bytesOf(JSON.stringify(JSON.parse(text), null, 4))],
    ['gzipped', gzipSync(bytesOf(text))],
    ['in an archive', zipSync({ 'any-name.txt': bytesOf(text) })],
  ])('gives back all that went in, %s', async (_, bytes) => {
    const { format, name, description, papers, project, problems } = await read(bytes)
    expect(problems).toEqual([])
    expect(format).toBe('Weft project')
    expect({ name, description, papers, ...project }).toEqual(madeProject)
  })

  it('keeps papers apart that look alike: their ids differ', async () => {
    const { papers } = await read(text)
    expect(papers.map(({ title }) => title).slice(0, 2)).toEqual([
      'Warm Soup in Cold Rooms',
      'Warm Soup in Cold Rooms',
    ])
  })

  it('of a newer version is refused with what to do', async () => {
    const { papers, project, problems } = await read(withPart('version', 7))
    expect([papers, project]).toEqual([[], undefined])
    expect(problems).toEqual([
      {
        file: 'soups.weft.json',
        line: null,
        record: null,
        message: 'This project was made by a newer Weft (its form is 7, this Weft reads up to 1).',
        advice: 'Reload the page to get the newest Weft, then open the file again. Nothing was changed.',
        damaged: true,
        refused: true,
      },
    ])
  })

  it('of version 1 is read as it was written then', async () => {
    const first = `{"format": "weft-project",
"version": 1,
"name": "Old",
"description": "",
"view": "",
"pinned": ["paper:title:a"],
"positions": {"paper:title:a":[1,2]},
"names": [],
"papers": [
{"id":"title:a","aliases":[],"title":"A","authors":[],"year":null,"venue":null,"doi":null,"arxiv":null,"url":null,"code":null,"keywords":[],"abstract":null,"summary":null}
]}
`
    const { papers, project, problems } = await read(first)
    expect(problems).toEqual([])
    expect(papers.map(({ id }) => id)).toEqual(['title:a'])
    expect(project?.anchors).toEqual({ positions: { 'paper:title:a': [1, 2] }, pinned: ['paper:title:a'] })
  })

  it.each([
    ['positions', 7, 'The positions are damaged and were left out.'],
    [
      'positions',
      { 'concept:warm': ['x', 1], odd: [1, 2] },
      '2 of 2 positions are damaged and were left out.',
    ],
    ['pinned', ['concept:gone'], 'Some pins have no position and were left out.'],
    ['names', [{ name: 7 }, ...madeProject.names], '1 of 2 names of clusters are damaged and were left out.'],
    ['view', [], 'The view is not a text and was left out.'],
  ])('with damaged %s loses only these', async (part, value, message) => {
    const { papers, project, problems } = await read(withPart(part, value))
    expect(problems.map((problem) => problem.message)).toContain(message)
    expect(papers).toEqual(madeProject.papers)
    expect(project?.belongings).toEqual(madeProject.belongings)
  })

  it('with damaged papers names each by its number and keeps the others', async () => {
    const [first, second, third] = madeProject.papers
    const { papers, problems } = await read(
      withPart('papers', [first, { ...second, year: 'soon' }, 7, first, third]),
    )
    expect(papers).toEqual([first, third])
    expect(problems.map(({ record, message }) => [record, message])).toEqual([
      [2, 'The paper is damaged (its year) and was left out.'],
      [3, 'The paper is damaged and was left out.'],
      [4, 'A paper with the id doi:10.1/soup was there already, so this one was left out.'],
    ])
  })

  it('that was cut keeps every line before the cut', async () => {
    const at = text.indexOf('arxiv:2101.00001')
    const { papers, project, problems } = await read(text.slice(0, at))
    expect(papers).toEqual(madeProject.papers.slice(0, 2))
    expect(project).toMatchObject({ anchors: madeProject.anchors, belongings: madeProject.belongings })
    expect(problems[0]?.message).toBe('The JSON ends too early. What could be read of the project was kept.')
  })

  it('with one broken line loses what stands there and says where', async () => {
    const { papers, project, problems } = await read(text.replace('"marks": {', '"marks": {{'))
    expect(papers).toEqual(madeProject.papers)
    expect(project?.belongings).toEqual({ stories: madeProject.belongings.stories })
    expect(problems.map(({ line }) => line)).toContain(
      text.slice(0, text.indexOf('"marks"')).split('\n').length,
    )
  })
})
