import { describe, expect, it } from 'vitest'
import {
  cleanTag,
  parseMarks,
  presentMarks,
  renamedTag,
  storeMarks,
  UNMARKED,
  withMarks,
  withNote,
  withoutTag,
  withTag,
  type Mark,
} from '../../src/model/marks.ts'

const whole = { paper: 'a', starred: true, reading: 'unread', tags: ['to cite'], note: 'Compare with b.' }
const full: Mark = { starred: true, reading: 'reading', tags: ['x', 'y'], note: 'Two\nlines' }

describe('marks', () => {
  it('come back from what is stored as they were', () => {
    const marks = withMarks(new Map(), new Map([['a', full]]), new Map())
    const stored: unknown = JSON.parse(JSON.stringify(storeMarks(marks)))
    expect(parseMarks(stored, 'library')).toEqual({ marks, problems: [], newer: false })
  })

  it('are nothing to store when the last one is taken away', () => {
    const marks = new Map([['a', { ...UNMARKED, starred: true }]])
    expect(storeMarks(withMarks(marks, new Map([['a', UNMARKED]]), new Map()))).toBeUndefined()
    expect(marks.size).toBe(1)
  })

  it('take a tag once, whatever its case and spaces', () => {
    expect(cleanTag('  to \n  cite\u0000 ')).toBe('to cite')
    expect(cleanTag(' \u0007 ')).toBeNull()
    expect(cleanTag('x'.repeat(61))).toBeNull()
    const mark = withTag(UNMARKED, 'to cite')
    expect(withTag(mark, 'To Cite')).toBe(mark)
    expect(withoutTag(mark, 'TO CITE').tags).toEqual([])
    expect(withoutTag(mark, 'cite')).toBe(mark)
  })

  it('have a tag by another name in its place, once', () => {
    expect(renamedTag(full, 'X', 'z').tags).toEqual(['z', 'y'])
    expect(renamedTag(full, 'x', 'Y').tags).toEqual(['Y'])
    expect(renamedTag(full, 'x', 'X').tags).toEqual(['X', 'y'])
    expect(renamedTag(full, 'n', 'z')).toBe(full)
  })

  it('keep the lines of a note and nothing that is no text, and no note of spaces alone', () => {
    expect(withNote(UNMARKED, 'a\r\nb\tc\u0000\ud800 d').note).toBe('a\nb\tc d')
    expect(withNote(full, ' \n ').note).toBe('')
    expect(withNote(UNMARKED, 'x'.repeat(30_000)).note).toHaveLength(20_000)
  })

  it.each([
    null,
    { ...whole, paper: '' },
    { ...whole, paper: 3 },
    { ...whole, starred: 1 },
    { ...whole, reading: 'done' },
    { ...whole, note: 'x'.repeat(20_001) },
    { ...whole, tags: [3] },
    { ...whole, tags: [' '] },
    { ...whole, tags: Array.from({ length: 51 }, (_, at) => `t${at}`) },
  ])('that are damaged are left out and said: case %#', (damaged) => {
    const { marks, problems } = parseMarks({ version: 1, marks: [damaged, whole] }, 'library')
    expect([...marks.keys()]).toEqual(['a'])
    expect(problems).toMatchObject([{ file: 'library', record: 1 }])
  })

  it.each([
    [{ version: 2, marks: [whole] }, true],
    [{ version: 1, marks: {} }, false],
    ['text', false],
    [[], false],
  ])('of another form are not read and said so: case %#', (stored, ofNewer) => {
    const { marks, problems, newer } = parseMarks(stored, 'library')
    expect([marks.size, problems.length, newer]).toEqual([0, 1, ofNewer])
  })
})

describe('marks of papers that were merged', () => {
  const aliases = new Map([['former', 'now']])
  const marks = new Map<string, Mark>([
    ['former', { starred: true, reading: 'reading', tags: ['x', 'b'], note: 'First.' }],
    ['other', full],
    ['now', { starred: false, reading: 'read', tags: ['X', 'c'], note: 'Second.' }],
  ])

  it('are all there under the present id', () => {
    expect(presentMarks(marks, aliases)).toEqual(
      new Map([
        ['now', { starred: true, reading: 'read', tags: ['x', 'b', 'c'], note: 'First.\n\nSecond.' }],
        ['other', full],
      ]),
    )
  })

  it('stay under their ids until the paper is marked anew, and nothing former comes back then', () => {
    const after = withMarks(marks, new Map([['now', UNMARKED]]), aliases)
    expect(after).toEqual(new Map([['other', full]]))
    expect(withMarks(marks, new Map([['other', UNMARKED]]), aliases)).toEqual(
      new Map([...marks].filter(([id]) => id !== 'other')),
    )
  })
})
