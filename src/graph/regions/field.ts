import type { Size } from '../../model/camera.ts'

/** A spot that spreads its cluster's influence. */
export interface Source {
  readonly x: number
  readonly y: number
  readonly cluster: number
  readonly strength: number
  /** Standard deviation of the Gaussian, in layout units. */
  readonly spread: number
}

/** Influence of each cluster over a grid: the cell in column c and row r of cluster k stands at [k][r * columns + c]. */
export interface Field {
  readonly cell: number
  readonly columns: number
  readonly rows: number
  /** Layout coordinate of the first cell's centre, on both axes. */
  readonly origin: number
  readonly layers: readonly Float32Array[]
}

/** Room around the frame in which a region's shore may run, for each unit of the widest spread. */
const MARGIN = 2.5

/** The sum of the sources' Gaussians on a grid of square cells. */
export function influence(sources: readonly Source[], clusters: number, frame: Size, cell: number): Field {
  const margin = MARGIN * sources.reduce((widest, { spread }) => Math.max(widest, spread), 0)
  const columns = Math.ceil((frame.width + 2 * margin) / cell)
  const rows = Math.ceil((frame.height + 2 * margin) / cell)
  const origin = cell / 2 - margin
  const layers = Array.from({ length: clusters }, () => new Float32Array(columns * rows))
  // A Gaussian over a plane is one across times one down: far fewer powers than cells.
  const across = new Float64Array(columns)
  for (const { x, y, cluster, strength, spread } of sources) {
    const layer = layers[cluster]
    if (!layer) continue
    const reach = 3 * spread
    const column = (at: number): number =>
      Math.max(0, Math.min(columns - 1, Math.round((at - origin) / cell)))
    const row = (at: number): number => Math.max(0, Math.min(rows - 1, Math.round((at - origin) / cell)))
    const bell = (off: number): number => Math.exp(-(off * off) / (2 * spread * spread))
    const [left, right] = [column(x - reach), column(x + reach)]
    for (let c = left; c <= right; c++) across[c] = bell(origin + c * cell - x)
    for (let r = row(y - reach); r <= row(y + reach); r++) {
      const down = strength * bell(origin + r * cell - y)
      for (let c = left; c <= right; c++) {
        const slot = r * columns + c
        layer[slot] = (layer[slot] ?? 0) + down * (across[c] ?? 0)
      }
    }
  }
  return { cell, columns, rows, origin, layers }
}

/** The cluster of strongest influence in each cell, or -1 where the sum stays under `least`. */
export function owners(field: Field, least: number): Int16Array {
  const found = new Int16Array(field.columns * field.rows).fill(-1)
  for (let slot = 0; slot < found.length; slot++) {
    let [best, strongest, sum] = [-1, 0, 0]
    field.layers.forEach((layer, cluster) => {
      const value = layer[slot] ?? 0
      sum += value
      if (value > strongest) [best, strongest] = [cluster, value]
    })
    if (sum >= least) found[slot] = best
  }
  return found
}

/** The value of a grid at a place, -1 outside of the grid. */
export function cellAt(field: Field, grid: Int16Array, x: number, y: number): number {
  const column = Math.round((x - field.origin) / field.cell)
  const row = Math.round((y - field.origin) / field.cell)
  if (column < 0 || row < 0 || column >= field.columns || row >= field.rows) return -1
  return grid[row * field.columns + column] ?? -1
}
