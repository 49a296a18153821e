import { expect, test } from 'vitest'
import { makeMatrix, type MatrixQuestion } from '../../../src/graph/counts/matrix.ts'
import type { Concept } from '../../../src/model/concept.ts'
import type { LinkColumns } from '../../../src/model/corpus-map.ts'
import { seededRandom } from '../../../src/graph/random.ts'

const concept = (id: string, kind: Concept['kind'], family: string): Concept => ({
  id,
  kind,
  family,
  label: id,
  definition: '',
})

/** Techniques 0 to 2, domains 3 and 4. */
const concepts = [
  concept('caching', 'technique', 'Memory'),
  concept('drafting', 'technique', 'Decoding'),
  concept('paging', 'technique', 'Memory'),
  concept('speech', 'domain', 'Audio'),
  concept('maps', 'domain', 'Places'),
]

function links(...papers: readonly (readonly number[])[]): LinkColumns {
  const pairs = papers.flatMap((own, paper) => own.map((one) => [paper, one] as const))
  return {
    paper: Uint32Array.from(pairs, ([paper]) => paper),
    concept: Uint16Array.from(pairs, ([, one]) => Math.abs(one)),
    role: Uint8Array.from(pairs, ([, one]) => (one < 0 ? 1 : 0)),
    strength: Float32Array.from(pairs, () => 1),
  }
}

const question: MatrixQuestion = {
  kind: 'domains-techniques',
  order: 'families',
  roles: 'core',
  papers: null,
}

// Negative numbers are background links. Paper 4 has nothing.
const source = {
  concepts,
  links: links([0, 3], [0, 2, 3], [1, 4], [0, -1, 4], []),
  years: [2020, 2021, 2021, 2023, 0],
}

const idOf = (of: number): string => concepts[of]?.id ?? String(of)

/** The cells of a matrix by the ids of their row and column. */
function cells(matrix: ReturnType<typeof makeMatrix>) {
  return Object.fromEntries(
    matrix.rows.flatMap((row, at) =>
      matrix.columns.map((column, to) => {
        const cell = at * matrix.columns.length + to
        return [
          `${idOf(row.of)} ${idOf(column.of)}`,
          [matrix.counts[cell], Number(matrix.expected[cell]?.toFixed(3)), matrix.departs[cell]],
        ]
      }),
    ),
  )
}

test('a small table worked by hand: papers of each cell, and row times column over all papers expected', () => {
  const matrix = makeMatrix(source, question)
  expect(matrix.papers).toBe(5)
  // Caching has 3 papers, drafting and paging 1; speech and maps have 2; of 5.
  expect(cells(matrix)).toEqual({
    'speech caching': [2, 1.2, 0],
    'speech drafting': [0, 0.4, 0],
    'speech paging': [1, 0.4, 0],
    'maps caching': [1, 1.2, 0],
    'maps drafting': [1, 0.4, 0],
    'maps paging': [0, 0.4, 0],
  })
})

test('background links count when they are asked for, and only the given papers', () => {
  const all = makeMatrix(source, { ...question, roles: 'all' })
  expect(cells(all)['maps drafting']?.[0]).toBe(2)
  const some = makeMatrix(source, { ...question, papers: Uint32Array.of(2, 3) })
  expect(cells(some)).toEqual({ 'maps caching': [1, 1, 0], 'maps drafting': [1, 1, 0] })
  expect(some.leftOut).toBe(2)
})

test('a technique has no papers with itself, and stands at one place in both directions', () => {
  const matrix = makeMatrix(source, { ...question, kind: 'techniques-techniques' })
  expect(matrix.rows).toEqual(matrix.columns)
  expect(cells(matrix)['caching caching']).toEqual([0, 0, 0])
  expect(cells(matrix)['caching paging']?.[0]).toBe(1)
  expect(cells(matrix)['paging caching']?.[0]).toBe(1)
})

test('every year from the first to the last has a column; papers without a year do not count', () => {
  const matrix = makeMatrix(source, { ...question, kind: 'techniques-years' })
  expect(matrix.columns.map(({ of, papers }) => [of, papers])).toEqual([
    [2020, 1],
    [2021, 2],
    [2022, 0],
    [2023, 1],
  ])
  expect(matrix.papers).toBe(4)
  expect(cells(matrix)['caching 2021']).toEqual([1, 1.5, 0])
})

test('without papers there is nothing, not an error', () => {
  const none = makeMatrix(source, { ...question, papers: new Uint32Array(0) })
  expect([none.rows, none.columns, none.gaps, none.papers]).toEqual([[], [], [], 0])
  expect(none.leftOut).toBe(5)
})

test('families stay together as bands; by likeness alone they may part', () => {
  const random = seededRandom(3)
  const many = Array.from({ length: 12 }, (_, at) =>
    concept(`t${at}`, at < 9 ? 'technique' : 'domain', `F${at % 3}`),
  )
  const papers = Array.from({ length: 60 }, () => many.flatMap((_, at) => (random() < 0.3 ? [at] : [])))
  const wide = { concepts: many, links: links(...papers), years: papers.map(() => 2020) }
  const bands = makeMatrix(wide, question).columns.map(({ band }) => band)
  const changes = bands.filter((band, at) => at > 0 && band !== bands[at - 1]).length
  expect(changes).toBe(2)
  expect(
    new Set(makeMatrix(wide, { ...question, order: 'likeness' }).columns.map(({ band }) => band)),
  ).toEqual(new Set(['']))
})

test('planted blocks come out as blocks, whatever the order of the vocabulary', () => {
  // Techniques and domains of equal parity go together.
  const many = Array.from({ length: 12 }, (_, at) => concept(`c${at}`, at < 6 ? 'technique' : 'domain', 'F'))
  const papers = Array.from({ length: 36 }, (_, paper) => {
    const parity = paper % 2
    const technique = parity + 2 * (paper % 3)
    return [technique, 6 + parity + 2 * (Math.floor(paper / 6) % 3)]
  })
  const matrix = makeMatrix(
    { concepts: many, links: links(...papers), years: [...papers.map(() => 0)] },
    question,
  )
  const parities = (lines: readonly { readonly of: number }[]) => lines.map(({ of }) => of % 2).join('')
  expect(parities(matrix.rows)).toMatch(/^(000111|111000)$/)
  // The blocks lie along the falling diagonal.
  expect(parities(matrix.columns)).toBe(parities(matrix.rows))
})

test('a count is sure when chance alone would hardly give it', () => {
  // 40 papers: 10 with both technique 0 and domain 3, 30 with technique 1 and domain 4.
  const papers = Array.from({ length: 40 }, (_, at) => (at < 10 ? [0, 3] : [1, 4]))
  const matrix = makeMatrix({ concepts, links: links(...papers), years: papers.map(() => 0) }, question)
  expect(cells(matrix)).toEqual({
    'speech caching': [10, 2.5, 1],
    'speech drafting': [0, 7.5, -1],
    'maps caching': [0, 7.5, -1],
    'maps drafting': [30, 22.5, 1],
  })
})

test('gaps are the empty cells that chance would fill, with the papers nearest from either side', () => {
  // Caching and maps never meet; caching has 4 papers, maps 3, of 8: 1.5 expected, C(4,3)/C(8,3) = 4/56 empty.
  const papers = [[0, 3], [0, 3], [0, 2, 3], [0], [2, 4], [1, 4], [1, 4], [1]]
  const matrix = makeMatrix({ concepts, links: links(...papers), years: papers.map(() => 0) }, question)
  const [gap, ...others] = matrix.gaps.map((one) => ({
    ...one,
    row: idOf(matrix.rows[one.row]?.of ?? -1),
    column: idOf(matrix.columns[one.column]?.of ?? -1),
  }))
  expect(gap).toMatchObject({ row: 'maps', column: 'caching', expected: 1.5 })
  expect(gap?.chance).toBeCloseTo(4 / 56, 10)
  // Of maps the paper that also pages, as a caching paper does; of caching that one.
  expect(gap?.nearest).toEqual([4, 2])
  expect(others.map(({ row, column }) => [row, column])).toEqual([['speech', 'drafting']])
})

test('against years a gap names the last paper before and the first after; a pair of techniques counts once', () => {
  const papers = [[0], [0], [0], [1], [1], [1], [0], [0]]
  const years = [2019, 2020, 2020, 2021, 2021, 2021, 2022, 2023]
  const dated = makeMatrix(
    { concepts, links: links(...papers), years },
    { ...question, kind: 'techniques-years' },
  )
  const [gap] = dated.gaps
  expect([idOf(dated.rows[gap?.row ?? 0]?.of ?? 0), dated.columns[gap?.column ?? 0]?.of]).toEqual([
    'caching',
    2021,
  ])
  expect(gap?.nearest).toEqual([1, 6])
  const paired = makeMatrix(
    { concepts, links: links(...papers), years },
    { ...question, kind: 'techniques-techniques' },
  )
  expect(paired.gaps).toHaveLength(1)
})
