/** A binary tree over numbered things; its leaves are single things. */
export interface Tree {
  /** The things in it, in some order. */
  readonly leaves: readonly number[]
  readonly halves: readonly [Tree, Tree] | null
}

/** How far two things are from each other; symmetric, 0 or more. */
export type Distance = (one: number, other: number) => number

export function leaf(thing: number): Tree {
  return { leaves: [thing], halves: null }
}

/**
 * Joins trees into one, the nearest two first; the distance of two trees is the mean over pairs of leaves.
 * Ties go to the trees that come first. Source: average linkage (UPGMA), R. Sokal and C. Michener, 1958.
 *
 * @param trees at least one; each stays whole as a part of the result
 */
export function joinNearest(trees: readonly Tree[], distance: Distance): Tree {
  const open = [...trees]
  const between = open.map((one) => open.map((other) => meanDistance(one, other, distance)))
  for (;;) {
    const [first, ...others] = open
    if (!first) throw new Error('There is nothing to join.')
    if (others.length === 0) return first
    const [at, to] = nearestPair(between)
    const [one, other] = [open[at] ?? first, open[to] ?? first]
    const [size, otherSize] = [one.leaves.length, other.leaves.length]
    for (const [row, distances] of between.entries()) {
      const joined =
        (size * (between[at]?.[row] ?? 0) + otherSize * (between[to]?.[row] ?? 0)) / (size + otherSize)
      distances[at] = joined
      const own = between[at]
      if (own && row !== at) own[row] = joined
    }
    open[at] = { leaves: [...one.leaves, ...other.leaves], halves: [one, other] }
    open.splice(to, 1)
    between.splice(to, 1)
    for (const distances of between) distances.splice(to, 1)
  }
}

function meanDistance(one: Tree, other: Tree, distance: Distance): number {
  let sum = 0
  for (const a of one.leaves) for (const b of other.leaves) sum += distance(a, b)
  return sum / (one.leaves.length * other.leaves.length)
}

function nearestPair(between: readonly (readonly number[])[]): [number, number] {
  let best: [number, number] = [0, 1]
  let least = Infinity
  for (const [at, distances] of between.entries()) {
    for (let to = at + 1; to < distances.length; to++) {
      const here = distances[to] ?? Infinity
      if (here < least) {
        least = here
        best = [at, to]
      }
    }
  }
  return best
}

/**
 * The order of the leaves, among all that turning the tree's branches allows, in which neighbours are nearest:
 * least sum of the distances of neighbours. It begins with the end of the smaller number. Takes time and
 * memory of n³ and n² for n leaves.
 *
 * Source: Z. Bar-Joseph, D. Gifford and T. Jaakkola, "Fast optimal leaf ordering for hierarchical clustering",
 * 2001. Every pair of leaves has one lowest common branch, so one table over pairs holds all branches.
 */
export function bestLeafOrder(tree: Tree, distance: Distance): number[] {
  const things = [...tree.leaves].sort((one, other) => one - other)
  const place = new Map(things.map((thing, at) => [thing, at]))
  const size = things.length
  const tables: Tables = {
    size,
    placeOf: (thing) => place.get(thing) ?? 0,
    cost: new Float64Array(size * size),
    inner: new Int32Array(size * size),
    far: new Int32Array(size * size),
  }
  fill(tree, distance, tables)
  if (!tree.halves) return [...tree.leaves]
  const [left, right] = tree.halves
  let ends: readonly [number, number] = [left.leaves[0] ?? 0, right.leaves[0] ?? 0]
  let least = Infinity
  for (const one of left.leaves) {
    for (const other of right.leaves) {
      const cost = tables.cost[at(tables, one, other)] ?? Infinity
      if (cost >= least) continue
      least = cost
      ends = [one, other]
    }
  }
  const order = unfold(tree, ends[0], ends[1], tables)
  return (order[0] ?? 0) <= (order.at(-1) ?? 0) ? order : order.reverse()
}

interface Tables {
  readonly size: number
  readonly placeOf: (thing: number) => number
  /** By ends (one, other): least cost of the lowest branch that holds both, with these ends. */
  readonly cost: Float64Array
  /** By (one, k), k in the other half: which end of one's half lies best beside k. */
  readonly inner: Int32Array
  /** By ends (one, other): the leaf of other's half that lies beside one's half. */
  readonly far: Int32Array
}

function at({ size, placeOf }: Tables, one: number, other: number): number {
  return placeOf(one) * size + placeOf(other)
}

/** The leaves that can be the other end of a branch one of whose ends is given. */
function otherEnds({ leaves, halves }: Tree, end: number): readonly number[] {
  if (!halves) return leaves
  return halves[0].leaves.includes(end) ? halves[1].leaves : halves[0].leaves
}

function fill(tree: Tree, distance: Distance, tables: Tables): void {
  if (!tree.halves) return
  const [left, right] = tree.halves
  fill(left, distance, tables)
  fill(right, distance, tables)
  const farEnds = new Map(right.leaves.map((end) => [end, otherEnds(right, end)]))
  for (const one of left.leaves) {
    const inner = otherEnds(left, one)
    const reach = new Map<number, number>()
    for (const beside of right.leaves) {
      let least = Infinity
      for (const end of inner) {
        const cost = (tables.cost[at(tables, one, end)] ?? 0) + distance(end, beside)
        if (cost >= least) continue
        least = cost
        tables.inner[at(tables, one, beside)] = end
      }
      reach.set(beside, least)
    }
    for (const other of right.leaves) {
      let least = Infinity
      for (const beside of farEnds.get(other) ?? []) {
        const cost = (reach.get(beside) ?? Infinity) + (tables.cost[at(tables, beside, other)] ?? 0)
        if (cost >= least) continue
        least = cost
        tables.far[at(tables, one, other)] = beside
      }
      tables.cost[at(tables, one, other)] = least
      tables.cost[at(tables, other, one)] = least
    }
  }
}

/** The best order of a branch with these ends. */
function unfold(tree: Tree, one: number, other: number, tables: Tables): number[] {
  if (!tree.halves) return [one]
  const [left, right] = tree.halves
  if (!left.leaves.includes(one)) return unfold(tree, other, one, tables).reverse()
  const beside = tables.far[at(tables, one, other)] ?? other
  const end = tables.inner[at(tables, one, beside)] ?? one
  return [...unfold(left, one, end, tables), ...unfold(right, beside, other, tables)]
}
