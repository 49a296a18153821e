/** Nodes in a plane: papers first, then concepts; x, y of each in one flat array, NaN for nodes without a place. */
export type Plane = Float64Array

export function isPlaced(plane: ArrayLike<number>, node: number): boolean {
  return !Number.isNaN(plane[2 * node] ?? NaN)
}

/** Mean place of each cluster's nodes, x and y in one flat array; NaN for clusters without placed nodes. */
export function clusterCentres(
  plane: ArrayLike<number>,
  clusterOf: Int16Array,
  clusters: number,
): Float64Array {
  const centres = new Float64Array(2 * clusters)
  const count = new Float64Array(clusters)
  clusterOf.forEach((cluster, node) => {
    if (cluster < 0 || !isPlaced(plane, node)) return
    centres[2 * cluster] = (centres[2 * cluster] ?? 0) + (plane[2 * node] ?? 0)
    centres[2 * cluster + 1] = (centres[2 * cluster + 1] ?? 0) + (plane[2 * node + 1] ?? 0)
    count[cluster] = (count[cluster] ?? 0) + 1
  })
  return centres.map((sum, slot) => sum / (count[slot >> 1] ?? 0))
}
