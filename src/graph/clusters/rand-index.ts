/**
 * How far two groupings of the same nodes agree, corrected for chance: 1 for the same groups, about 0 for groups
 * that have nothing to do with each other. Nodes that either leaves out (-1) don't count.
 * Source: L. Hubert and P. Arabie, "Comparing partitions", 1985.
 */
export function adjustedRandIndex(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [rows, columns] = [groupsOf(one), groupsOf(other)]
  const table = new Uint32Array(rows * columns)
  const [rowSums, columnSums] = [new Uint32Array(rows), new Uint32Array(columns)]
  let nodes = 0
  for (let node = 0; node < one.length; node++) {
    const [row, column] = [one[node] ?? -1, other[node] ?? -1]
    if (row < 0 || column < 0) continue
    nodes++
    table[row * columns + column] = (table[row * columns + column] ?? 0) + 1
    rowSums[row] = (rowSums[row] ?? 0) + 1
    columnSums[column] = (columnSums[column] ?? 0) + 1
  }
  const [together, inRows, inColumns] = [pairsIn(table), pairsIn(rowSums), pairsIn(columnSums)]
  const expected = (inRows * inColumns) / Math.max(1, pairs(nodes))
  const most = (inRows + inColumns) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

/** Mean agreement over all pairs of groupings; 1 when there is but one. */
export function meanAgreement(groupings: readonly ArrayLike<number>[]): number {
  let [sum, count] = [0, 0]
  groupings.forEach((one, at) => {
    for (const other of groupings.slice(0, at)) {
      sum += adjustedRandIndex(one, other)
      count++
    }
  })
  return count > 0 ? sum / count : 1
}

function groupsOf(grouping: ArrayLike<number>): number {
  let most = -1
  for (let node = 0; node < grouping.length; node++) most = Math.max(most, grouping[node] ?? -1)
  return most + 1
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2
}

function pairsIn(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + pairs(count), 0)
}
