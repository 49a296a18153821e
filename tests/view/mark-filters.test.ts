import { expect, test } from 'vitest'
import { UNMARKED, type Mark } from '../../src/model/marks.ts'
import { passingPapers } from '../../src/view/filters.ts'
import { countMarks, failedMarks, tagChoices } from '../../src/view/mark-filters.ts'
import { tagsInUse } from '../../src/model/paper-marks.ts'

const mark = (some: Partial<Mark>): Mark => ({ ...UNMARKED, ...some })

const marks = new Map<number, Mark>([
  [0, mark({ starred: true, tags: ['Later', 'method'] })],
  [1, mark({ reading: 'read', tags: ['later'] })],
  [2, mark({ starred: true, reading: 'reading', note: 'Ask.' })],
])
const passing = (choices: readonly string[]): number[] => passingPapers(failedMarks(5, marks, choices))

test.each([
  [['starred'], [0, 2]],
  [['noted'], [2]],
  [['read'], [1]],
  [['unread'], [0, 3, 4]],
  [
    ['read', 'reading'],
    [1, 2],
  ],
  [['tag:LATER'], [0, 1]],
  [
    ['tag:method', 'tag:later'],
    [0, 1],
  ],
  [['starred', 'unread'], [0]],
  [['starred', 'tag:later', 'noted'], []],
  [['tag:never'], []],
  [[], [0, 1, 2, 3, 4]],
])('papers that pass %j: any of within a facet, all across facets', (choices, papers) => {
  expect(passing(choices)).toEqual(papers)
})

test('counts say what each choice would show; a facet does not lessen its own', () => {
  const counts = countMarks(failedMarks(5, marks, ['starred']), marks)
  expect(counts).toEqual({
    starred: 2,
    noted: 1,
    reading: { unread: 1, reading: 1, read: 0 },
    tags: new Map([
      ['later', 1],
      ['method', 1],
    ]),
  })
  expect(countMarks(failedMarks(5, marks, ['unread']), marks).reading).toEqual({
    unread: 3,
    reading: 1,
    read: 1,
  })
})

test('a tag that nobody has any more can be chosen as long as it is', () => {
  const uses = tagsInUse(marks)
  expect(uses).toEqual([
    { tag: 'Later', papers: 2 },
    { tag: 'method', papers: 1 },
  ])
  expect(tagChoices(uses, ['starred', 'tag:gone', 'tag:METHOD'])).toEqual(['Later', 'method', 'gone'])
})
