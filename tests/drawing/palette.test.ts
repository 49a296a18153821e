import { describe, expect, it } from 'vitest'
import { contrast, fromOklch, hueOf } from '../../src/drawing/colour.ts'
import { dimmed, groundOf, paletteOf } from '../../src/drawing/palette.ts'

const THEMES = ['light', 'dark'] as const

describe.each(
  THEMES.flatMap((theme) => (['family', 'domain', 'year'] as const).map((by) => [theme, by] as const)),
)('the %s palette of %s', (theme, by) => {
  const palette = paletteOf(theme, by)

  it('keeps every symbol and text readable on its quiet ground', () => {
    for (const { node, tint } of [...palette.slots, palette.stray])
      expect(contrast(node, tint)).toBeGreaterThanOrEqual(3)
    for (const { tint, lettering } of palette.grounds) {
      expect(contrast(lettering, tint)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(palette.ink, tint)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('has one ground for all regions, so that only symbols carry colour', () => {
    expect(groundOf(palette, 0)).toBe(groundOf(palette, 7))
  })
})

describe.each(THEMES)('the %s palette', (theme) => {
  const palette = paletteOf(theme)

  it.each(palette.slots.map((colours, slot) => ({ slot, ...colours })))(
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
    expect(new Set(palette.slots.map(({ node }) => node)).size).toBe(10)
  })
})

it('knows the contrast of black and white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
})

it.each([30, 140, 260])('keeps hue %i on the way through OKLCH', (hue) => {
  expect((hueOf(fromOklch(0.6, 0.1, hue)) + 360) % 360).toBeCloseTo(hue, -0.5)
})
