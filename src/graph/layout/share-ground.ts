/** Someone who wants ground: where, and how much of it compared with the others. */
export interface Site {
  x: number
  y: number
  readonly room: number
}

/** Free ground as cells of a grid: the middle of each, and the side of a cell, in layout units. */
export interface Ground {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly cell: number
}

/** How far a site goes towards the middle of its ground in one round. */
const STEP = 0.7
/** Growth of a site's weight for each square unit that it lacks: about what moves its border by as much. */
const GAIN = 0.5

/**
 * Shares ground out so that each site gets a compact piece around it, as large as its room asks, and stands in
 * the middle of it. Sites change in place.
 * @param sea share of the ground that nobody gets: what is farthest from all
 * @returns the site that owns each cell, or -1
 * Source: centroidal power diagrams, A. Nocaj and U. Brandes, "Computing Voronoi treemaps", 2012.
 */
export function shareGround(ground: Ground, sites: readonly Site[], sea: number, rounds: number): Int16Array {
  const { x, y, cell } = ground
  const cells = x.length
  const owner = new Int16Array(cells).fill(-1)
  if (sites.length === 0 || cells === 0) return owner
  const total = sites.reduce((sum, { room }) => sum + room, 0)
  const wanted = sites.map(({ room }) => ((1 - sea) * cells * room) / total)
  const weight = Float64Array.from(wanted, (count) => (count * cell * cell) / Math.PI)
  const cost = new Float64Array(cells)
  const siteX = new Float64Array(sites.length)
  const siteY = new Float64Array(sites.length)
  for (let round = 0; round < rounds; round++) {
    sites.forEach((site, k) => {
      siteX[k] = site.x
      siteY[k] = site.y
    })
    for (let c = 0; c < cells; c++) {
      const cx = x[c] ?? 0
      const cy = y[c] ?? 0
      let best = -1
      let lowest = Infinity
      for (let k = 0; k < siteX.length; k++) {
        const dx = cx - (siteX[k] ?? 0)
        const dy = cy - (siteY[k] ?? 0)
        const far = dx * dx + dy * dy - (weight[k] ?? 0)
        if (far < lowest) {
          lowest = far
          best = k
        }
      }
      owner[c] = best
      cost[c] = lowest
    }
    if (sea > 0) leaveToSea(owner, cost, sea)
    if (round < rounds - 1) settle(ground, sites, owner, wanted, weight)
  }
  return owner
}

/** Takes the costliest share of the cells from their owners. */
function leaveToSea(owner: Int16Array, cost: Float64Array, sea: number): void {
  const shore = cost.slice().sort()[Math.ceil((1 - sea) * cost.length) - 1] ?? Infinity
  for (let c = 0; c < cost.length; c++) if ((cost[c] ?? 0) > shore) owner[c] = -1
}

/** Takes each site towards the middle of what it owns, and lets those that lack ground reach farther. */
function settle(
  { x, y, cell }: Ground,
  sites: readonly Site[],
  owner: Int16Array,
  wanted: readonly number[],
  weight: Float64Array,
): void {
  const sumX = new Float64Array(sites.length)
  const sumY = new Float64Array(sites.length)
  const count = new Float64Array(sites.length)
  for (let c = 0; c < owner.length; c++) {
    const site = owner[c] ?? -1
    if (site < 0) continue
    sumX[site] = (sumX[site] ?? 0) + (x[c] ?? 0)
    sumY[site] = (sumY[site] ?? 0) + (y[c] ?? 0)
    count[site] = (count[site] ?? 0) + 1
  }
  sites.forEach((site, k) => {
    const own = count[k] ?? 0
    if (own > 0) {
      site.x += STEP * ((sumX[k] ?? 0) / own - site.x)
      site.y += STEP * ((sumY[k] ?? 0) / own - site.y)
    }
    weight[k] = (weight[k] ?? 0) + GAIN * ((wanted[k] ?? 0) - own) * cell * cell
  })
}
