import { readFileSync } from 'node:fs'
import { expect, it, test } from 'vitest'
import { paletteOf } from '../../src/drawing/palette.ts'
import { difference, seenLab, SIGHTS, type Sight } from './seen-colours.ts'

// Pairs of the supplementary test data of Sharma, Wu and Dalal (2005): hue near 0, greys, a large difference.
it.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, -1, 2], [50, 0, 0], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)('finds the published difference of %j and %j', (one, other, expected) => {
  expect(difference(one, other)).toBeCloseTo(expected, 4)
  expect(difference(other, one)).toBeCloseTo(expected, 4)
})

it('sees no colour in grey, whatever the sight', () => {
  for (const sight of Object.keys(SIGHTS) as Sight[]) {
    const [, a, b] = seenLab('#808080', sight)
    expect(Math.hypot(a, b)).toBeLessThan(0.5)
  }
})

/** The least difference that any two clusters may have; 2 to 3 can just be told apart side by side. */
const LEAST = { normal: 19, deuteranopia: 12, protanopia: 12 } as const

test.each(
  (['light', 'dark'] as const).flatMap((theme) =>
    (Object.keys(SIGHTS) as Sight[]).map((sight) => ({ theme, sight })),
  ),
)('clusters can be told apart: $theme, $sight', ({ theme, sight }) => {
  const seen = paletteOf(theme).slots.map(({ node }) => seenLab(node, sight))
  const near = seen.flatMap((one, at) => seen.slice(at + 1).map((other) => difference(one, other)))
  expect(Math.min(...near)).toBeGreaterThanOrEqual(LEAST[sight])
})

/** The least difference of two neighbouring steps of the ramp of years. */
const LEAST_STEP = 6

test.each(
  (['light', 'dark'] as const).flatMap((theme) =>
    (Object.keys(SIGHTS) as Sight[]).map((sight) => ({ theme, sight })),
  ),
)('years go one way in lightness, step by step: $theme, $sight', ({ theme, sight }) => {
  const seen = paletteOf(theme, 'year').slots.map(({ node }) => seenLab(node, sight))
  const steps = seen.slice(1).map((one, at) => ({
    lighter: one[0] - (seen[at]?.[0] ?? 0),
    apart: difference(one, seen[at] ?? one),
  }))
  for (const { lighter, apart } of steps) {
    expect(Math.sign(lighter)).toBe(theme === 'light' ? -1 : 1)
    expect(apart).toBeGreaterThanOrEqual(LEAST_STEP)
  }
})

test('panels show years in the colours that the map draws them in', () => {
  const tokens = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8')
  const pairs = [...tokens.matchAll(/--year-\d: light-dark\((#\w{6}), (#\w{6})\)/g)]
  expect(pairs.map(([, light]) => light)).toEqual(paletteOf('light', 'year').slots.map(({ node }) => node))
  expect(pairs.map(([, , dark]) => dark)).toEqual(paletteOf('dark', 'year').slots.map(({ node }) => node))
})

test('panels show a cluster in the colours that the map draws it in', () => {
  const tokens = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8')
  const pairs = [...tokens.matchAll(/--cluster-\d: light-dark\((#\w{6}), (#\w{6})\)/g)]
  expect(pairs.map(([, light]) => light)).toEqual(paletteOf('light').slots.map(({ node }) => node))
  expect(pairs.map(([, , dark]) => dark)).toEqual(paletteOf('dark').slots.map(({ node }) => node))
})
