/** A small picture: one number a pixel, alpha in the highest byte (RGBA as a little-endian machine reads it), row by row. */
export interface Stamp {
  readonly side: number
  readonly pixels: Uint32Array
}

/**
 * Lays a stamp over a picture; what reaches beyond its edges is cut off.
 * @param picture pixels as in a stamp, changed in place
 * @param width of the picture, in pixels
 * @param left column of the stamp's first pixel
 * @param top row of the stamp's first pixel
 */
export function pressStamp(
  picture: Uint32Array,
  width: number,
  { side, pixels }: Stamp,
  left: number,
  top: number,
): void {
  const height = picture.length / width
  const [from, to] = [Math.max(0, -left), Math.min(side, width - left)]
  for (let row = Math.max(0, -top); row < Math.min(side, height - top); row++)
    for (let column = from; column < to; column++) {
      const colour = pixels[row * side + column] ?? 0
      if (colour >>> 24 === 0) continue
      const at = (top + row) * width + left + column
      picture[at] = over(colour, picture[at] ?? 0)
    }
}

/** A colour over another, both not multiplied by their alpha. */
function over(colour: number, ground: number): number {
  const [alpha, below] = [colour >>> 24, ground >>> 24]
  if (alpha === 255 || below === 0) return colour
  const rest = (below * (255 - alpha)) / 255
  const sum = alpha + rest
  const part = (shift: number): number =>
    Math.round((((colour >>> shift) & 255) * alpha + ((ground >>> shift) & 255) * rest) / sum) << shift
  return ((Math.round(sum) << 24) | part(16) | part(8) | part(0)) >>> 0
}
