import type { NodeIndex } from '../../model/node.ts'
import { NodeHeap } from './heap.ts'
import type { Rows } from '../incidence.ts'

/** A way from one node to another that visits no node twice. */
export interface Path {
  /** From the first to the last. */
  readonly nodes: readonly NodeIndex[]
  /** Sum over its links of one by the weight: strong links and rare techniques cost little. */
  readonly cost: number
}

/**
 * The strongest ways from one node to another, cheapest first; none when the two are not connected.
 *
 * A link costs one by its weight, so that a way over strong links and rare techniques beats a shorter one over
 * what half the corpus shares. Sources: costs as inverse weights, M. Newman, "Scientific collaboration
 * networks II", 2001; the ways after the first, J. Yen, "Finding the k shortest loopless paths in a network",
 * 1971; each of them is looked for with the distances to the end as a guide, P. Hart, N. Nilsson and B. Raphael,
 * "A formal basis for the heuristic determination of minimum cost paths", 1968.
 * @param rows links by node, each in the rows of both of its ends, with weights over 0
 */
export function strongestPaths(rows: Rows, from: NodeIndex, to: NodeIndex, most: number): Path[] {
  if (from === to) return []
  const guide = distancesTo(rows, to)
  const nothing = new Set<number>()
  const first = search({ rows, guide, to }, from, nothing, nothing)
  if (!first) return []
  const found = [first]
  const seen = new Set([nameOf(first.nodes)])
  const candidates: Path[] = []
  while (found.length < most) {
    const last = found.at(-1) ?? first
    for (let at = 0; at + 1 < last.nodes.length; at++) {
      const detour = turnOff({ rows, guide, to }, last, at, found)
      if (!detour || seen.has(nameOf(detour.nodes))) continue
      seen.add(nameOf(detour.nodes))
      candidates.push(detour)
    }
    candidates.sort((a, b) => a.cost - b.cost || compareNodes(a.nodes, b.nodes))
    const next = candidates.shift()
    if (!next) break
    found.push(next)
  }
  return found
}

interface Search {
  readonly rows: Rows
  /** Cost from each node to the end. */
  readonly guide: Float64Array
  readonly to: NodeIndex
}

/** The cheapest way that follows a path up to its node `at` and then goes on as none of the found ones does. */
function turnOff(task: Search, path: Path, at: number, found: readonly Path[]): Path | null {
  const root = path.nodes.slice(0, at + 1)
  const spur = root[at] ?? 0
  const taken = new Set(
    found
      .filter(({ nodes }) => root.every((node, step) => nodes[step] === node))
      .map(({ nodes }) => nodes[at + 1] ?? -1),
  )
  const rest = search(task, spur, new Set(root.slice(0, -1)), taken)
  if (!rest) return null
  return { nodes: [...root.slice(0, -1), ...rest.nodes], cost: costOf(task.rows, root) + rest.cost }
}

/**
 * The cheapest way to the end.
 * @param closed nodes that it must not visit
 * @param taken nodes that must not come next after the first
 */
function search(
  { rows, guide, to }: Search,
  from: NodeIndex,
  closed: ReadonlySet<NodeIndex>,
  taken: ReadonlySet<NodeIndex>,
): Path | null {
  const cost = new Map<NodeIndex, number>([[from, 0]])
  const before = new Map<NodeIndex, NodeIndex>()
  const done = new Set<NodeIndex>()
  const heap = new NodeHeap()
  heap.push(from, guide[from] ?? Infinity)
  for (let top = heap.pop(); top; top = heap.pop()) {
    const [node] = top
    if (node === to) return { nodes: trace(before, to), cost: cost.get(to) ?? 0 }
    if (done.has(node)) continue
    done.add(node)
    for (let link = rows.start[node] ?? 0; link < (rows.start[node + 1] ?? 0); link++) {
      const next = rows.other[link] ?? 0
      if (closed.has(next) || done.has(next) || (node === from && taken.has(next))) continue
      const total = (cost.get(node) ?? 0) + 1 / (rows.weight[link] ?? 0)
      if (!(total < (cost.get(next) ?? Infinity)) || guide[next] === Infinity) continue
      cost.set(next, total)
      before.set(next, node)
      heap.push(next, total + (guide[next] ?? 0))
    }
  }
  return null
}

/** Cost of the cheapest way from each node to one; infinite where there is none. */
function distancesTo(rows: Rows, to: NodeIndex): Float64Array {
  const cost = new Float64Array(rows.start.length - 1).fill(Infinity)
  const heap = new NodeHeap()
  cost[to] = 0
  heap.push(to, 0)
  for (let top = heap.pop(); top; top = heap.pop()) {
    const [node, reached] = top
    if (reached > (cost[node] ?? 0)) continue
    for (let link = rows.start[node] ?? 0; link < (rows.start[node + 1] ?? 0); link++) {
      const next = rows.other[link] ?? 0
      const total = reached + 1 / (rows.weight[link] ?? 0)
      if (total >= (cost[next] ?? Infinity)) continue
      cost[next] = total
      heap.push(next, total)
    }
  }
  return cost
}

function costOf({ start, other, weight }: Rows, nodes: readonly NodeIndex[]): number {
  let sum = 0
  for (let step = 0; step + 1 < nodes.length; step++) {
    const node = nodes[step] ?? 0
    const links = other.subarray(start[node], start[node + 1])
    sum += 1 / (weight[(start[node] ?? 0) + links.indexOf(nodes[step + 1] ?? -1)] ?? 0)
  }
  return sum
}

function trace(before: ReadonlyMap<NodeIndex, NodeIndex>, to: NodeIndex): NodeIndex[] {
  const nodes = [to]
  for (let node = before.get(to); node !== undefined; node = before.get(node)) nodes.unshift(node)
  return nodes
}

function nameOf(nodes: readonly NodeIndex[]): string {
  return nodes.join(' ')
}

function compareNodes(one: readonly NodeIndex[], other: readonly NodeIndex[]): number {
  const at = one.findIndex((node, step) => node !== other[step])
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1)
}
