import { expect, test } from 'vitest'
import { pressStamp } from '../../src/drawing/stamps.ts'

type Pixel = readonly [red: number, green: number, blue: number, alpha: number]

const packed = ([red, green, blue, alpha]: Pixel): number =>
  ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0
const unpacked = (colour: number): Pixel => [
  colour & 255,
  (colour >>> 8) & 255,
  (colour >>> 16) & 255,
  colour >>> 24,
]
/** Source over destination with numbers from 0 to 1, each multiplied by its alpha. */
function slowOver(colour: Pixel, ground: Pixel): Pixel {
  const [a, b] = [colour[3] / 255, ground[3] / 255]
  const alpha = a + b * (1 - a)
  const part = (at: 0 | 1 | 2): number =>
    alpha === 0 ? 0 : (colour[at] * a + ground[at] * b * (1 - a)) / alpha
  return [part(0), part(1), part(2), alpha * 255]
}

test('a stamp covers by its alpha, as canvases do', () => {
  const colours: Pixel[] = [
    [200, 10, 0, 255],
    [0, 90, 255, 128],
    [12, 250, 77, 3],
    [9, 9, 9, 0],
  ]
  for (const colour of colours)
    for (const ground of colours) {
      const picture = Uint32Array.of(packed(ground))
      pressStamp(picture, 1, { side: 1, pixels: Uint32Array.of(packed(colour)) }, 0, 0)
      const found = unpacked(picture[0] ?? 0)
      const expected = slowOver(colour, ground)
      if (expected[3] > 0)
        found.forEach((part, at) => {
          expect(Math.abs(part - (expected[at] ?? 0))).toBeLessThanOrEqual(1)
        })
    }
})

test('what reaches beyond an edge is cut off, and nothing lands on the other side', () => {
  const full = packed([1, 2, 3, 255])
  const stamp = { side: 2, pixels: new Uint32Array(4).fill(full) }
  const pressed = (left: number, top: number): number[] => {
    const picture = new Uint32Array(9)
    pressStamp(picture, 3, stamp, left, top)
    return [...picture].flatMap((pixel, at) => (pixel === full ? [at] : []))
  }
  expect(pressed(0, 0)).toEqual([0, 1, 3, 4])
  expect(pressed(-1, -1)).toEqual([0])
  expect(pressed(2, 1)).toEqual([5, 8])
  expect(pressed(1, 2)).toEqual([7, 8])
  expect(pressed(3, 0)).toEqual([])
  expect(pressed(0, -2)).toEqual([])
})
