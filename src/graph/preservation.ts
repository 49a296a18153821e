import type { Rows } from './incidence.ts'
import { isPlaced } from './layout/plane.ts'

/**
 * How much of each node's neighbourhood the plane keeps: the share of a row's neighbours that are among its k
 * nearest placed nodes of the other kind, where k neighbours at most are asked for (the first k of a row).
 * @param rows neighbours of nodes `from`, `from + 1` …; their indices count from `offset`
 * @param count number of candidate nodes from `offset` on
 * @returns mean share over the rows that have neighbours, 0 to 1
 * Source: neighbourhood preservation (recall), J. Venna et al., "Information retrieval perspective to nonlinear
 * dimensionality reduction", 2010.
 */
export function preservation(
  plane: ArrayLike<number>,
  rows: Rows,
  from: number,
  offset: number,
  count: number,
  k: number,
): number {
  let [sum, asked] = [0, 0]
  const candidates = Array.from({ length: count }, (_, index) => offset + index).filter((node) =>
    isPlaced(plane, node),
  )
  for (let row = 0; row + 1 < rows.start.length; row++) {
    const node = from + row
    const [start, end] = [rows.start[row] ?? 0, rows.start[row + 1] ?? 0]
    if (end === start || !isPlaced(plane, node)) continue
    const wanted = [...rows.other.subarray(start, Math.min(end, start + k))].map((other) => offset + other)
    const nearest = nearestNodes(plane, node, candidates, k)
    sum += wanted.filter((other) => nearest.has(other)).length / wanted.length
    asked++
  }
  return asked > 0 ? sum / asked : 1
}

function nearestNodes(
  plane: ArrayLike<number>,
  node: number,
  candidates: readonly number[],
  k: number,
): Set<number> {
  const [x, y] = [plane[2 * node] ?? 0, plane[2 * node + 1] ?? 0]
  const ranked = candidates
    .filter((other) => other !== node)
    .map((other) => ({
      other,
      far: Math.hypot((plane[2 * other] ?? 0) - x, (plane[2 * other + 1] ?? 0) - y),
    }))
    .sort((a, b) => a.far - b.far || a.other - b.other)
  return new Set(ranked.slice(0, k).map(({ other }) => other))
}
