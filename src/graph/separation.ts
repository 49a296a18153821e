import { clusterCentres, isPlaced } from './layout/plane.ts'

/** Share of the placed nodes whose nearest cluster centre (mean of its nodes) is that of their own cluster. */
export function nearestToOwnCentre(
  plane: ArrayLike<number>,
  clusterOf: Int16Array,
  clusters: number,
): number {
  const centres = clusterCentres(plane, clusterOf, clusters)
  let [own, all] = [0, 0]
  clusterOf.forEach((cluster, node) => {
    if (cluster < 0 || !isPlaced(plane, node)) return
    let [best, nearest] = [-1, Infinity]
    for (let other = 0; other < clusters; other++) {
      const dx = (plane[2 * node] ?? 0) - (centres[2 * other] ?? NaN)
      const dy = (plane[2 * node + 1] ?? 0) - (centres[2 * other + 1] ?? NaN)
      const far = Math.hypot(dx, dy)
      if (far < nearest) [best, nearest] = [other, far]
    }
    all++
    if (best === cluster) own++
  })
  return all > 0 ? own / all : 1
}

/** Shares of the placed nodes that lie inside their own cluster's outline, and of those that lie in no other. */
export function insideOwnRegion(
  plane: ArrayLike<number>,
  clusterOf: Int16Array,
  rings: readonly (readonly Float32Array[])[],
): { readonly own: number; readonly ownOnly: number } {
  let [own, ownOnly, all] = [0, 0, 0]
  clusterOf.forEach((cluster, node) => {
    if (cluster < 0 || !isPlaced(plane, node)) return
    const [x, y] = [plane[2 * node] ?? 0, plane[2 * node + 1] ?? 0]
    all++
    if (!isInside(x, y, rings[cluster] ?? [])) return
    own++
    if (!rings.some((others, other) => other !== cluster && isInside(x, y, others))) ownOnly++
  })
  return all > 0 ? { own: own / all, ownOnly: ownOnly / all } : { own: 1, ownOnly: 1 }
}

/** Whether a place lies inside closed rings, by the even-odd rule. */
export function isInside(x: number, y: number, rings: readonly Float32Array[]): boolean {
  let inside = false
  for (const ring of rings)
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [ring[i] ?? 0, ring[i + 1] ?? 0, ring[j] ?? 0, ring[j + 1] ?? 0]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  return inside
}
