import { describe, expect, it } from 'vitest'
import { parseMarks, storeMarks, UNMARKED, withMark, withTag } from '../../src/model/marks.ts'

const whole = { paper: 'a', starred: true, read: false, tags: ['to cite'], note: 'Compare with b.' }

describe('marks', () => {
  it('come back from what is stored as they were', () => {
    const marks = withMark(new Map(), 'a', { starred: true, read: true, tags: ['x', 'y'], note: 'n' })
    const stored: unknown = JSON.parse(JSON.stringify(storeMarks(marks)))
    expect(parseMarks(stored, 'library')).toEqual({ marks, problems: [] })
  })

  it('are nothing to store when the last one is taken away', () => {
    const marks = withMark(new Map(), 'a', { ...UNMARKED, read: true })
    expect(storeMarks(withMark(marks, 'a', UNMARKED))).toBeUndefined()
    expect(marks.size).toBe(1)
  })

  it('take a tag once, whatever its case and spaces', () => {
    const mark = withTag(UNMARKED, '  to   cite ')
    expect(mark.tags).toEqual(['to cite'])
    expect(withTag(mark, 'To Cite')).toBe(mark)
    expect(withTag(mark, ' ')).toBe(mark)
    expect(withTag(mark, 'x'.repeat(61))).toBe(mark)
  })

  it.each([
    null,
    { ...whole, paper: '' },
    { ...whole, starred: 1 },
    { ...whole, note: 'x'.repeat(10_001) },
    { ...whole, tags: [3] },
    { ...whole, tags: Array.from({ length: 31 }, (_, at) => `t${at}`) },
  ])('that are damaged are left out and said: case %#', (damaged) => {
    const { marks, problems } = parseMarks({ version: 1, marks: [damaged, whole] }, 'library')
    expect([...marks.keys()]).toEqual(['a'])
    expect(problems).toMatchObject([{ file: 'library', record: 1 }])
  })

  it('of another version are not read', () => {
    const { marks, problems } = parseMarks({ version: 2, marks: [whole] }, 'library')
    expect(marks.size).toBe(0)
    expect(problems).toHaveLength(1)
  })
})
