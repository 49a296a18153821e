/**
 * Least number of letters to change, add or take away to make one word of another (V. Levenshtein, 1966).
 * @param most beyond this many the exact number does not matter, and the answer is just larger
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  const row = Uint16Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const letter = one.charCodeAt(i - 1)
    let [diagonal, left] = [i - 1, i]
    let least = i
    for (let j = 1; j <= other.length; j++) {
      const above = row[j] ?? 0
      const swapped = diagonal + (letter === other.charCodeAt(j - 1) ? 0 : 1)
      row[j - 1] = left
      diagonal = above
      left = Math.min(above + 1, left + 1, swapped)
      if (left < least) least = left
    }
    row[other.length] = left
    if (least > most) return most + 1
  }
  return row[other.length] ?? 0
}
