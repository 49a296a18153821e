import { gzipSync, zipSync } from 'fflate'
import { seededRandom } from '../../src/graph/random.ts'
import { importFile } from '../../src/importers/import-file.ts'
import { importers } from '../../src/importers/importers.ts'
import type { Anchors } from '../../src/model/anchors.ts'
import { projectText } from './projects.ts'

const text = 'We stir soup with a spoon. It stays warm, and the guests agree; none of them left early.'
const samples: readonly string[] = [
  projectText(),
  `Warm Soup in Cold Rooms\n${text.repeat(4)}\nCold Dough at Night\n${text.repeat(4)}\n`,
  `@string{k = "Kitchen"}\n@article{a, title={Warm {\\"u}ber $x^{2}$}, author="A, B and C", journal=k # { 2}, abstract={${text}}}\n@misc{b, crossref={a}, title="Q"}\n`,
  `TY  - JOUR\nTI  - Warm Soup\nAU  - A, B\nAB  - ${text}\nER  - \n\nTY  - CONF\nTI  - Cold\nER  - \n`,
  `PMID- 1\nTI  - Warm\n      Soup\nAB  - ${text}\nAID - 10.1000/x [doi]\n`,
  `FN Clarivate\nPT J\nAU A\n   B\nTI Warm\nAB ${text}\nER\nEF\n`,
  `%0 Journal Article\n%T Warm Soup\n%A A, B\n%X ${text}\n\n%0 Book\n%T Cold\n`,
  `<PubmedArticleSet><PubmedArticle><MedlineCitation><Article><ArticleTitle>W <i>S</i></ArticleTitle><Abstract><AbstractText>${text}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  `<!DOCTYPE html><html><script>x</script><body><h3>Warm &amp; Soup</h3><p>${text.repeat(3)}</p></body></html>`,
  `[1] arXiv:2611.00001 [pdf]\nTitle: Warm Soup\nAda Ladle, Ben Pot\nSubjects: Ovens\n${text.repeat(3)}\n`,
  `title,abstract,year,authors\n"Warm ""Soup""","${text}",2020,"A, B; C"\nCold,"x\ny",21,\n`,
  JSON.stringify(
    { name: 'K', papers: [{ title: 'Warm', abstract: text, year: 2020, authors: ['A'] }] },
    null,
    1,
  ),
  JSON.stringify({
    results: [{ display_name: 'W', abstract_inverted_index: { a: [0], b: [1] }, authorships: [] }],
  }),
  `{"title":"A","abstract":"${text}"}\n{"title":"B","__proto__":{"polluted":1},"constructor":{}}\n`,
  `<?xml version="1.0"?><feed><entry><id>http://arxiv.org/abs/2101.00001</id><title>W</title><summary>${text}</summary></entry></feed>`,
]
/** Pieces that break parsers. */
const poison = [
  '{',
  '}',
  '"',
  '\\',
  '\n',
  '\r\n',
  '\u0000',
  '@',
  '@article{',
  '<entry>',
  '</entry>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '[[[[',
  ',',
  '\t',
  '\uFEFF',
  '\uD800',
  '‮',
  '__proto__',
  '<script>alert(1)</script>',
  '🍲',
  '$',
  '{"a":'.repeat(50),
  'ER  - ',
  '"""',
]

/**
 * Damages made-up files of every format with a seed, imports them and checks what comes out.
 * @param rounds files to try
 * @returns what went wrong, a sentence each; empty when all is well
 */
export async function fuzzImporters(seed: number, rounds: number): Promise<string[]> {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const faults: string[] = []
  for (let round = 0; round < rounds; round++) {
    const file = damaged(pick(samples), random, pick)
    const bytes = packed(new TextEncoder().encode(file), random)
    const format = random() < 0.3 ? pick(importers).id : undefined
    const where = `seed ${seed}, round ${round}${format ? `, read as ${format}` : ''}`
    try {
      const { papers, problems, project } = await importFile(
        { name: 'fuzz', bytes },
        undefined,
        format ? { format } : {},
      )
      for (const { title, url, code } of papers)
        if (
          title === '' ||
          /[\p{Cc}\p{Cs}]/u.test(title) ||
          ![url, code].every((link) => link?.startsWith('https://') ?? true)
        )
          faults.push(`${where}: a paper is damaged: ${JSON.stringify({ title, url, code })}`)
      if (project?.anchors && !isWhole(project.anchors))
        faults.push(`${where}: positions are damaged: ${JSON.stringify(project.anchors)}`)
      if (problems.some(({ message, advice }) => message === '' || advice === ''))
        faults.push(`${where}: a problem has no words`)
    } catch (error) {
      faults.push(`${where}: ${String(error)}`)
    }
    if (Object.keys(Object.prototype).length > 0 || 'polluted' in {})
      faults.push(`${where}: the prototype was changed`)
  }
  return faults
}

function isWhole({ positions, pinned }: Anchors): boolean {
  const places = Object.entries(positions)
  return (
    places.every(([key, place]) => /^(paper|concept):/.test(key) && place.every(Number.isFinite)) &&
    pinned.every((key) => key in positions)
  )
}

function damaged(sample: string, random: () => number, pick: <T>(list: readonly T[]) => T): string {
  let file = sample
  for (let count = Math.floor(random() * 6); count > 0; count--) {
    const [a, b] = [Math.floor(random() * file.length), Math.floor(random() * file.length)]
    const [from, to] = [Math.min(a, b), Math.max(a, b)]
    const way = Math.floor(random() * 5)
    if (way === 0) file = file.slice(0, from) + pick(poison) + file.slice(from)
    else if (way === 1) file = file.slice(0, from) + file.slice(Math.min(to, from + 40))
    else if (way === 2) file = file.slice(0, to)
    else if (way === 3) file = file.slice(0, to) + file.slice(from, to) + file.slice(to)
    else file = file.slice(0, from) + pick(samples).slice(0, 200) + file.slice(from)
  }
  return file
}

/** Now and then packed, and then perhaps cut. */
function packed(bytes: Uint8Array, random: () => number): Uint8Array {
  const way = random()
  if (way > 0.2) return bytes
  const whole = way < 0.1 ? gzipSync(bytes) : zipSync({ 'a.txt': bytes, 'b/c.bib': bytes })
  return random() < 0.5 ? whole : whole.subarray(0, Math.floor(random() * whole.length))
}
