import { expect, it } from 'vitest'
import { shortTitle } from '../../src/model/short-title.ts'

it.each([
  ['Loom: weaving fast', 'Loom'],
  ['A short title', 'A short title'],
  ['Weaving long threads through many towns at once', 'Weaving long threads…'],
  ['Threads in a really very long name: and its rest', 'Threads in a really very…'],
])('names "%s" as "%s"', (title, short) => {
  expect(shortTitle(title)).toBe(short)
})
