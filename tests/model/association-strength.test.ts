import { expect, test } from 'vitest'
import { associationStrength, expectedTogether } from '../../src/model/association-strength.ts'

test('what occurs together as often as by chance has strength 1', () => {
  // Half of 100 papers have the one, a fifth the other: a tenth would have both.
  expect(expectedTogether(50, 20, 100)).toBe(10)
  expect(associationStrength(10, 50, 20, 100)).toBe(1)
})

test('the same number of shared papers says more of rare things than of frequent ones', () => {
  expect(associationStrength(4, 4, 5, 100)).toBe(20)
  expect(associationStrength(4, 40, 50, 100)).toBe(0.2)
})

test('nothing is tied to what no paper has', () => {
  expect(associationStrength(0, 0, 5, 100)).toBe(0)
  expect(associationStrength(0, 0, 0, 0)).toBe(0)
})
