/** Longest stretch of writing between two pauses, in milliseconds. */
const PATIENCE = 12

/** All pieces of a file, with pauses for others between them. */
export async function collect<Piece>(pieces: Iterable<Piece>): Promise<Piece[]> {
  const all: Piece[] = []
  let since = performance.now()
  for (const piece of pieces) {
    all.push(piece)
    if (performance.now() - since < PATIENCE) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  return all
}
