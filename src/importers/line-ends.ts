const lineFeed = 10

/** How many lines end between two places of a text: `from` inclusive, `to` exclusive. */
export function lineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === lineFeed) count++
  return count
}
