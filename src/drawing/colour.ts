/** Red, green and blue from 0 to 1, gamma-encoded (sRGB). */
export type Rgb = readonly [red: number, green: number, blue: number]

/** @param hex `#rrggbb` */
export function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

export function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => clampByte(part).toString(16).padStart(2, '0')).join('')}`
}

/** What an opaque ground looks like under a translucent colour. `alpha` from 0 (ground) to 1 (colour). */
export function blend(colour: string, ground: string, alpha: number): string {
  const [a, b] = [parseHex(colour), parseHex(ground)]
  return toHex([mix(a[0], b[0], alpha), mix(a[1], b[1], alpha), mix(a[2], b[2], alpha)])
}

/** The same in Oklab, as `color-mix(in oklab, …)` of CSS mixes. */
export function mixed(colour: string, ground: string, alpha: number): string {
  const [a, b] = [toOklab(parseHex(colour)), toOklab(parseHex(ground))]
  return toHex(fromOklab(mix(a[0], b[0], alpha), mix(a[1], b[1], alpha), mix(a[2], b[2], alpha)))
}

/** `#rrggbb` as a CSS colour of that opacity. */
export function withAlpha(hex: string, alpha: number): string {
  return `${hex}${clampByte(alpha).toString(16).padStart(2, '0')}`
}

/** Contrast ratio of two colours from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(parseHex(a)), luminance(parseHex(b))]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** Hue of a colour in degrees, in OKLCH. */
export function hueOf(hex: string): number {
  const [, a, b] = toOklab(parseHex(hex))
  return (Math.atan2(b, a) * 180) / Math.PI
}

/**
 * A colour from OKLCH lightness (0 to 1), chroma and hue in degrees; chroma is lowered until sRGB can show it.
 * Source: B. Ottosson, "A perceptual color space for image processing", 2020.
 */
export function fromOklch(lightness: number, chroma: number, hue: number): string {
  const [cos, sin] = [Math.cos((hue * Math.PI) / 180), Math.sin((hue * Math.PI) / 180)]
  for (let part = chroma; part > 0; part -= 0.002) {
    const rgb = fromOklab(lightness, part * cos, part * sin)
    if (rgb.every((value) => value > -0.0005 && value < 1.0005)) return toHex(rgb)
  }
  return toHex(fromOklab(lightness, 0, 0))
}

function fromOklab(lightness: number, a: number, b: number): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

function toOklab(rgb: Rgb): Rgb {
  const [red, green, blue] = [decode(rgb[0]), decode(rgb[1]), decode(rgb[2])]
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function luminance(rgb: Rgb): number {
  return 0.2126 * decode(rgb[0]) + 0.7152 * decode(rgb[1]) + 0.0722 * decode(rgb[2])
}

function decode(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function encode(part: number): number {
  return part <= 0.0031308 ? 12.92 * part : 1.055 * Math.max(0, part) ** (1 / 2.4) - 0.055
}

function mix(a: number, b: number, alpha: number): number {
  return a * alpha + b * (1 - alpha)
}

function clampByte(part: number): number {
  return Math.round(255 * Math.min(1, Math.max(0, part)))
}
