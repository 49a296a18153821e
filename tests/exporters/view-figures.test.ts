import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FigureTask } from '../../src/drawing/figure.ts'
import { tonesOf } from '../../src/drawing/views/sheet.ts'
import type { ListPicture, MatrixPicture, ViewPicture } from '../../src/drawing/views/view-picture.ts'
import { figureTree } from '../../src/exporters/figure-svg.ts'
import { figureWords } from '../../src/exporters/figure-words.ts'
import type { SvgElement } from '../../src/exporters/svg-element.ts'
import { makeMatrix, type MatrixQuestion } from '../../src/graph/counts/matrix.ts'
import { makeTimeline } from '../../src/graph/counts/timeline.ts'
import { madeMap } from '../drawing/made-map.ts'
import { plainLook as look } from '../drawing/plain-look.ts'

const made = madeMap({ papers: 40, concepts: 18 })
const years = Int16Array.from({ length: 40 }, (_, paper) => 2019 + (paper % 6))
/** Each paper has up to three concepts, of both kinds. */
const pairs = Array.from({ length: 40 }, (_, paper) =>
  [...new Set([paper % 18, (5 * paper + 1) % 18, (7 * paper + 2) % 6])].map((concept) => ({
    paper,
    concept,
  })),
).flat()
const links = {
  paper: Uint32Array.from(pairs, ({ paper }) => paper),
  concept: Uint16Array.from(pairs, ({ concept }) => concept),
  role: new Uint8Array(pairs.length),
  strength: new Float32Array(pairs.length).fill(1),
}
const map = { ...made, name: 'Looms', links, papers: { ...made.papers, years } }
const source = { links: map.links, concepts: map.concepts, years }
const papersOf = map.papers.ids.length

function matrixPicture(
  some: Partial<MatrixQuestion> = {},
  measure: 'papers' | 'expected' = 'papers',
): MatrixPicture {
  const question = {
    kind: 'domains-techniques',
    order: 'families',
    roles: 'core',
    papers: null,
    ...some,
  } as const
  return { view: 'matrix', matrix: makeMatrix(source, question), measure, chosen: new Set() }
}

const timeline = makeTimeline(source, { roles: 'core', papers: null, lanes: 5 })

function listPicture(count: number): ListPicture {
  const rows = Array.from({ length: count }, (_, paper) => ({
    paper,
    title: `Loom ${paper}`,
    authors: ['A. Weaver'],
    venue: 'Looms',
    techniques: ['Shuttles'],
    domains: [],
  }))
  return { view: 'list', rows, first: 0, total: count }
}

function drawn(
  picture: ViewPicture,
  some: Partial<FigureTask> = {},
): ReadonlyMap<string, readonly SvgElement[]> {
  const text = { title: '', subtitle: '', source: '', legend: true }
  const size = { width: 1120, height: 630 }
  const task = { map, look, camera: null, size, transparent: false, text, picture, ...some }
  const { content } = figureTree(task)
  const groups = typeof content === 'string' ? [] : content
  return new Map(
    groups.map(({ attributes, content }) => [
      attributes.get('id') ?? '',
      typeof content === 'string' ? [] : content,
    ]),
  )
}

const texts = (elements: readonly SvgElement[] = []): string[] =>
  elements.flatMap(({ tag, content }) => (tag === 'text' && typeof content === 'string' ? [content] : []))

const paths = (elements: readonly SvgElement[] = []): number =>
  elements.filter(({ tag }) => tag === 'path').length

describe('a matrix', () => {
  it('has a mark for every filled cell, and every name and total as text', () => {
    const picture = matrixPicture()
    const { rows, columns, counts } = picture.matrix
    const layers = drawn(picture)
    expect([...layers.keys()]).toEqual(['ground', 'cells', 'names', 'legend', 'text'])
    expect(paths(layers.get('cells'))).toBe(counts.filter((count) => count > 0).length)
    const names = texts(layers.get('names'))
    for (const line of [...rows, ...columns]) expect(names).toContain(map.concepts[line.of]?.label)
    expect(names.filter((name) => name === String(rows[0]?.papers)).length).toBeGreaterThan(0)
  })

  it('against chance marks only what is more, fewer or unsure', () => {
    const picture = matrixPicture({}, 'expected')
    const { counts, departs } = picture.matrix
    const marked = counts.filter((count, cell) => count > 0 || (departs[cell] ?? 0) !== 0).length
    const bars = counts.filter((_, cell) => (departs[cell] ?? 0) < 0).length
    const cells = drawn(picture).get('cells')
    expect(paths(cells)).toBe(marked - bars)
  })

  it('frames the cells that hold what is selected, and lifts the names of selected concepts', () => {
    const plain = paths(drawn(matrixPicture()).get('cells'))
    expect(paths(drawn({ ...matrixPicture(), chosen: new Set([0, 3]) }).get('cells'))).toBe(plain + 2)
    const names = drawn(matrixPicture(), { look: { ...look, selected: [papersOf] } }).get('names') ?? []
    const lifted = names.filter(({ attributes }) => attributes.get('fill') === tonesOf('light').accent)
    expect(texts(lifted)).toEqual(['Concept number 0'])
  })

  it('where there is no room leaves out the lines of fewest papers, and says how many', () => {
    const picture = matrixPicture({ kind: 'techniques-techniques' })
    const layers = drawn(picture, { size: { width: 330, height: 330 } })
    const kept = texts(layers.get('names')).filter((name) => name.startsWith('Concept')).length
    const words = texts(layers.get('legend')).join(' ')
    const [, rows, columns] = /(\d+) rows \(techniques\) and (\d+) columns/.exec(words) ?? []
    expect(Number(rows)).toBeGreaterThan(0)
    expect(columns).toBe(rows)
    expect(kept).toBe(2 * (picture.matrix.rows.length - Number(rows)))
  })

  it('an empty one is painted too', () => {
    expect(texts(drawn(matrixPicture({ papers: new Uint32Array() })).get('names'))).toEqual([
      'Domains by techniques: papers with both',
    ])
  })
})

it('a timeline has a bar for every year of a lane with papers, and one for every year', () => {
  const layers = drawn({ view: 'timeline', timeline, measure: 'papers', range: null })
  const filled = timeline.lanes.reduce(
    (sum, { counts }) => sum + counts.filter((count) => count > 0).length,
    0,
  )
  const rules = timeline.lanes.length
  expect(paths(layers.get('cells'))).toBe(filled + timeline.papers.length + rules)
  const names = texts(layers.get('names'))
  for (const year of [2019, 2024]) expect(names).toContain(String(year))
  expect(texts(layers.get('legend'))[0]).toMatch(
    /^Tallest bar: \d+ papers\. \d+ more techniques have fewer papers\./,
  )
})

it('a list has its first papers as text and says how many there are more', () => {
  const layers = drawn(listPicture(30))
  const titles = texts(layers.get('names')).filter((words) => words.startsWith('Loom '))
  expect(titles.length).toBeGreaterThanOrEqual(8)
  expect(titles).toEqual(Array.from({ length: titles.length }, (_, paper) => `Loom ${paper}`))
  expect(texts(layers.get('legend'))).toEqual([`${30 - titles.length} more papers.`])
})

it.each<[string, ViewPicture]>([
  ['a matrix', matrixPicture()],
  ['a timeline', { view: 'timeline', timeline, measure: 'share', range: [2021, 2022] }],
  ['a list', listPicture(30)],
])('%s keeps its words inside the figure, beside the room that is kept free', (_name, picture) => {
  const aside = 386
  for (const elements of drawn(picture, { aside }).values())
    for (const { attributes } of elements.filter(({ tag }) => tag === 'text')) {
      // What stands or leans is placed by its transform.
      const [x, y] = (
        /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes.get('transform') ?? '') ?? [
          '',
          attributes.get('x'),
          attributes.get('y'),
        ]
      )
        .slice(1)
        .map(Number)
      expect(x).toBeGreaterThan(aside)
      expect(x).toBeLessThan(1120)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(630)
    }
})

it('panels of figures have the colours of panels on the screen', () => {
  const tokens = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8')
  for (const [token, tone] of [
    ['panel', 'panel'],
    ['inset', 'inset'],
    ['ink', 'ink'],
    ['ink-2', 'second'],
    ['ink-3', 'third'],
    ['hairline', 'hairline'],
    ['faint', 'faint'],
    ['edge', 'edge'],
    ['accent', 'accent'],
    ['warning', 'warning'],
  ] as const) {
    const pair = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)
    expect([tonesOf('light')[tone], tonesOf('dark')[tone]], token).toEqual(pair?.slice(1))
  }
})

describe('words of views', () => {
  const facts = { map, look, only: null, filters: ['Years: 2019 to 2024'], papers: 40 }

  it('tell what a matrix counts', () => {
    const picture = matrixPicture()
    const { caption, methods, alt } = figureWords({ ...facts, picture })
    expect(caption).toBe(
      'Matrix of 6 domains by 12 techniques in 40 papers on Looms, shaded by the number of papers that have both; limited to Years: 2019 to 2024.',
    )
    expect(methods).toMatch(/A cell counts the papers that have both\. Drawn with Weft/)
    expect(alt).toMatch(/^A matrix of 6 domains by 12 techniques\. The fullest cells are Concept number/)
  })

  it('tell lanes and trends of a timeline, and the first titles of a list', () => {
    const lanes = figureWords({
      ...facts,
      picture: { view: 'timeline', timeline, measure: 'papers', range: null },
    })
    expect(lanes.caption).toMatch(
      /^Timeline of the 5 techniques of most papers among 40 papers on Looms, 2019 to 2024/,
    )
    expect(lanes.alt).toMatch(/no clear trend|rises|falls/)
    const list = figureWords({ ...facts, filters: [], picture: listPicture(30) })
    expect(list.caption).toBe('List of 30 papers on Looms, the latest first.')
    expect(list.alt).toContain('It begins with “Loom 0”')
  })
})
