import { nodeCount, paperCount, type CorpusMap } from '../model/corpus-map.ts'

/** Year of each node, 0 where unknown: of a paper its own, of a concept the median of its core papers. */
export function nodeYears(map: CorpusMap): Int16Array {
  const papers = paperCount(map)
  const years = new Int16Array(nodeCount(map))
  years.set(map.papers.years)
  const ofConcept = map.concepts.map((): number[] => [])
  map.links.concept.forEach((concept, link) => {
    const year = map.papers.years[map.links.paper[link] ?? 0] ?? 0
    if (map.links.role[link] === 0 && year > 0) ofConcept[concept]?.push(year)
  })
  ofConcept.forEach((known, concept) => {
    const sorted = known.sort((a, b) => a - b)
    years[papers + concept] = sorted[(sorted.length - 1) >> 1] ?? 0
  })
  return years
}

/** First and last known year of the papers; null when none is known. */
export function yearSpan(map: CorpusMap): readonly [first: number, last: number] | null {
  let [first, last] = [Infinity, -Infinity]
  for (const year of map.papers.years) {
    if (year <= 0) continue
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  return first <= last ? [first, last] : null
}
