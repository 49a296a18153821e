/**
 * The order in which a thread visits places so that it is short: the nearest next place from the best start,
 * then parts reversed as long as that shortens it (2-opt on an open path).
 * @param places x, y of each place
 * @returns indices of the places in visiting order
 */
export function threadOrder(places: ArrayLike<number>): number[] {
  const count = places.length / 2
  if (count < 3) return Array.from({ length: count }, (_, place) => place)
  const far = (a: number, b: number): number =>
    Math.hypot(
      (places[2 * a] ?? 0) - (places[2 * b] ?? 0),
      (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0),
    )
  let best: number[] = []
  let shortest = Infinity
  for (let start = 0; start < count; start++) {
    const order = shorten(nearestNext(start, count, far), far)
    const length = pathLength(order, far)
    if (length < shortest - 1e-9) [best, shortest] = [order, length]
  }
  return best
}

type Distance = (a: number, b: number) => number

export function pathLength(order: readonly number[], far: Distance): number {
  return order.slice(1).reduce((sum, place, before) => sum + far(order[before] ?? 0, place), 0)
}

function nearestNext(start: number, count: number, far: Distance): number[] {
  const order = [start]
  const left = new Set(Array.from({ length: count }, (_, place) => place))
  left.delete(start)
  while (left.size > 0) {
    const from = order.at(-1) ?? start
    let [next, nearest] = [-1, Infinity]
    for (const place of left) if (far(from, place) < nearest) [next, nearest] = [place, far(from, place)]
    order.push(next)
    left.delete(next)
  }
  return order
}

function shorten(order: number[], far: Distance): number[] {
  const at = (slot: number): number => order[slot] ?? 0
  const step = (a: number, b: number): number => (a < 0 || b >= order.length ? 0 : far(at(a), at(b)))
  for (let improved = true; improved;) {
    improved = false
    for (let first = 0; first < order.length - 1; first++)
      for (let last = first + 1; last < order.length; last++) {
        const before = step(first - 1, first) + step(last, last + 1)
        const after =
          (first > 0 ? far(at(first - 1), at(last)) : 0) +
          (last < order.length - 1 ? far(at(first), at(last + 1)) : 0)
        if (after >= before - 1e-9) continue
        order.splice(first, last - first + 1, ...order.slice(first, last + 1).reverse())
        improved = true
      }
  }
  return order
}
