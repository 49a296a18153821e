import { expect, test } from 'vitest'
import { isOwnQuery } from '../../src/view/own-query.ts'

test.each([
  'is:starred',
  'kv cache -is:read',
  '(IS:unread OR domain:robotics)',
  'tag:"to cite"',
  '"a phrase"tag:x',
  'tags:x',
  'note:table',
  'has:note',
  'has:tags',
  'is:"starred"',
])('a query such as %s is nobody else’s business', (query) => {
  expect(isOwnQuery(query)).toBe(true)
})

test.each([
  'kv cache',
  'is:paper',
  'is:technique',
  'has:code',
  'stage:x',
  'year:2023',
  'this:starred',
  'tag',
])('a query such as %s may travel', (query) => {
  expect(isOwnQuery(query)).toBe(false)
})
