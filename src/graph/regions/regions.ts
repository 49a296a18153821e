import { contourRings } from './contour.ts'
import { type Field, owners } from './field.ts'
import type { Steps } from '../steps.ts'

/** Sum of influences from which on there is land. */
const LAND = 0.34
/** Pieces of land and lakes under these sizes, in square layout units, join their surroundings. */
const SMALLEST_PIECE = 5200
const SMALLEST_LAKE = 9000
/** Blur of a region's mask in cells, and the level of its outline: above a half leaves a strait between two. */
const BLUR = 2.2
const LEVEL = 0.575

export interface Regions {
  /** Outlines of each cluster's region, in layout units. */
  readonly rings: readonly (readonly Float32Array[])[]
  /** Cells of common border between clusters a and b at [a * clusters + b]. */
  readonly border: Float64Array
}

const STAGE = 'Drawing regions'

/** Outlines the ground of each cluster: where it is strongest, without crumbs and puddles. In steps of one region each. */
export function* outlineRegions(field: Field): Steps<Regions> {
  const ground = owners(field, LAND)
  const cellArea = field.cell ** 2
  joinPieces(field, ground, SMALLEST_PIECE / cellArea, SMALLEST_LAKE / cellArea)
  const clusters = field.layers.length
  const rings: Float32Array[][] = []
  for (let cluster = 0; cluster < clusters; cluster++) {
    yield { stage: STAGE, share: cluster / clusters }
    const mask = Float32Array.from(ground, (owner) => (owner === cluster ? 1 : 0))
    rings.push(contourRings(blur(mask, field, BLUR), field, LEVEL))
  }
  return { rings, border: borders(field, ground) }
}

function borders({ columns, rows, layers }: Field, ground: Int16Array): Float64Array {
  const clusters = layers.length
  const found = new Float64Array(clusters * clusters)
  const meet = (a: number, b: number): void => {
    if (a < 0 || b < 0 || a === b) return
    found[a * clusters + b] = (found[a * clusters + b] ?? 0) + 1
    found[b * clusters + a] = (found[b * clusters + a] ?? 0) + 1
  }
  for (let row = 1; row < rows; row++)
    for (let column = 1; column < columns; column++) {
      const slot = row * columns + column
      meet(ground[slot] ?? -1, ground[slot - 1] ?? -1)
      meet(ground[slot] ?? -1, ground[slot - columns] ?? -1)
    }
  return found
}

/** Gives every piece that is not its cluster's largest, and small lakes, to the neighbour with most border. */
function joinPieces(field: Field, ground: Int16Array, smallestPiece: number, smallestLake: number): void {
  for (let pass = 0; pass < 4; pass++) {
    const pieces = findPieces(field, ground)
    const largest = new Map<number, number>()
    for (const { owner, cells } of pieces) largest.set(owner, Math.max(largest.get(owner) ?? 0, cells.length))
    let changed = false
    for (const { owner, cells, neighbours, edge } of pieces) {
      const keep =
        owner < 0 ? edge || cells.length >= smallestLake : cells.length >= (largest.get(owner) ?? 0)
      const island = owner >= 0 && cells.length >= smallestPiece && pass === 0
      if (keep || (island && neighbours.size === 0)) continue
      const target = [...neighbours].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1
      if (target === owner) continue
      for (const cell of cells) ground[cell] = target
      changed = true
    }
    if (!changed) return
  }
}

interface Piece {
  readonly owner: number
  readonly cells: readonly number[]
  /** Land owners along the border, with its length in cells. */
  readonly neighbours: ReadonlyMap<number, number>
  /** Whether it reaches the grid's edge. */
  readonly edge: boolean
}

function findPieces({ columns, rows }: Field, ground: Int16Array): Piece[] {
  const seen = new Uint8Array(ground.length)
  const pieces: Piece[] = []
  for (let first = 0; first < ground.length; first++) {
    if (seen[first]) continue
    const owner = ground[first] ?? -1
    const cells = [first]
    const neighbours = new Map<number, number>()
    let edge = false
    seen[first] = 1
    for (let head = 0; head < cells.length; head++) {
      const cell = cells[head] ?? 0
      const column = cell % columns
      const row = (cell - column) / columns
      if (column === 0 || row === 0 || column === columns - 1 || row === rows - 1) edge = true
      for (const next of [
        column > 0 ? cell - 1 : -1,
        column < columns - 1 ? cell + 1 : -1,
        row > 0 ? cell - columns : -1,
        row < rows - 1 ? cell + columns : -1,
      ]) {
        if (next < 0) continue
        const other = ground[next] ?? -1
        if (other !== owner) {
          if (other >= 0) neighbours.set(other, (neighbours.get(other) ?? 0) + 1)
        } else if (!seen[next]) {
          seen[next] = 1
          cells.push(next)
        }
      }
    }
    pieces.push({ owner, cells, neighbours, edge })
  }
  return pieces
}

/** Gaussian blur of a grid, rows then columns; only around its filled cells, for the rest stays empty. */
function blur(grid: Float32Array, { columns, rows }: Field, sigma: number): Float32Array {
  const reach = Math.ceil(2.5 * sigma)
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  )
  const total = kernel.reduce((sum, value) => sum + value, 0)
  let [left, right, top, bottom] = [columns, -1, rows, -1]
  grid.forEach((value, slot) => {
    if (value === 0) return
    const [column, row] = [slot % columns, Math.floor(slot / columns)]
    ;[left, right] = [Math.min(left, column), Math.max(right, column)]
    ;[top, bottom] = [Math.min(top, row), Math.max(bottom, row)]
  })
  const along = (source: Float32Array, step: number, size: number): Float32Array => {
    const blurred = new Float32Array(source.length)
    for (let row = Math.max(0, top - reach); row <= Math.min(rows - 1, bottom + reach); row++)
      for (let column = Math.max(0, left - reach); column <= Math.min(columns - 1, right + reach); column++) {
        const slot = row * columns + column
        const at = step === 1 ? column : row
        let sum = 0
        for (let i = Math.max(-reach, -at); i <= Math.min(reach, size - 1 - at); i++)
          sum += (kernel[i + reach] ?? 0) * (source[slot + i * step] ?? 0)
        blurred[slot] = sum / total
      }
    return blurred
  }
  return along(along(grid, 1, columns), columns, rows)
}
