import { describe, expect, it } from 'vitest'
import { contrast, fromOklch, hueOf } from '../../src/drawing/colour.ts'
import { dimmed, paletteOf } from '../../src/drawing/palette.ts'

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const palette = paletteOf(theme)

  it.each(palette.clusters.map((colours, slot) => ({ slot, ...colours })))(
    'keeps symbols and text of slot $slot readable on its tint',
    ({ node, tint, lettering }) => {
      expect(contrast(node, tint)).toBeGreaterThanOrEqual(3)
      expect(contrast(lettering, tint)).toBeGreaterThanOrEqual(4.5)
      for (const ink of [palette.ink, palette.second]) {
        expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(dimmed(ink, tint, 3), tint)).toBeGreaterThanOrEqual(3)
      }
    },
  )

  it('has ten colours, all different', () => {
    expect(new Set(palette.clusters.map(({ node }) => node)).size).toBe(10)
  })
})

it('knows the contrast of black and white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
})

it.each([30, 140, 260])('keeps hue %i on the way through OKLCH', (hue) => {
  expect((hueOf(fromOklch(0.6, 0.1, hue)) + 360) % 360).toBeCloseTo(hue, -0.5)
})
