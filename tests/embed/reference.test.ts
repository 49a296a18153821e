import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { eventsReference, methodsReference, optionsReference } from './reference.ts'

const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8')

test.each([
  ['options', optionsReference()],
  ['methods', methodsReference()],
  ['events', eventsReference()],
])('the README has the %s of embedded maps as the code defines them', (_name, table) => {
  expect(readme).toContain(table)
})
