import { parseHex } from '../../src/drawing/colour.ts'

type Triple = readonly [number, number, number]

/** Ways of seeing, each as a matrix on linear red, green and blue. */
export const SIGHTS = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  // Severity 1. Source: Machado, Oliveira, Fernandes, "A physiologically-based model for simulation of color
  // vision deficiency", 2009.
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const satisfies Record<string, readonly [Triple, Triple, Triple]>

export type Sight = keyof typeof SIGHTS

/** A colour (`#rrggbb`) in CIELAB (D65), as this sight sees it. */
export function seenLab(hex: string, sight: Sight): Triple {
  const linear = parseHex(hex).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  const times = (matrix: readonly Triple[], v: readonly number[]): number[] =>
    matrix.map((row) => row.reduce((sum, part, at) => sum + part * (v[at] ?? 0), 0))
  const rgb = times(SIGHTS[sight], linear).map((part) => Math.min(1, Math.max(0, part)))
  const [x = 0, y = 0, z = 0] = times(
    [
      [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
    ],
    rgb,
  ).map((part) => (part > 216 / 24389 ? Math.cbrt(part) : (24389 / 27) * (part / 116) + 16 / 116))
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const RADIANS = Math.PI / 180

/**
 * How different two CIELAB colours look: CIEDE2000.
 * Source: Sharma, Wu, Dalal, "The CIEDE2000 color-difference formula", 2005.
 */
export function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const stretch = 1 + (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7))) / 2
  const [c1, c2] = [Math.hypot(stretch * a1, b1), Math.hypot(stretch * a2, b2)]
  const hue = (a: number, b: number): number => (Math.atan2(b, stretch * a) / RADIANS + 360) % 360
  const [h1, h2] = [hue(a1, b1), hue(a2, b2)]
  const grey = c1 * c2 === 0
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180
  const wide = Math.abs(h1 - h2) > 180
  const meanHue = grey ? h1 + h2 : wide ? (h1 + h2 + 360) / 2 : (h1 + h2) / 2
  const [lightness, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const t =
    1 -
    0.17 * Math.cos((meanHue - 30) * RADIANS) +
    0.24 * Math.cos(2 * meanHue * RADIANS) +
    0.32 * Math.cos((3 * meanHue + 6) * RADIANS) -
    0.2 * Math.cos((4 * meanHue - 63) * RADIANS)
  const inLightness =
    (l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2))
  const inChroma = (c2 - c1) / (1 + 0.045 * chroma)
  const inHue = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * RADIANS)) / (1 + 0.015 * chroma * t)
  const rotation =
    -2 *
    Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) *
    Math.sin(60 * RADIANS * Math.exp(-(((meanHue - 275) / 25) ** 2)))
  return Math.sqrt(inLightness ** 2 + inChroma ** 2 + inHue ** 2 + rotation * inChroma * inHue)
}
