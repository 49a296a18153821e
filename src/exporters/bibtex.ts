import type { ExportedPaper, PaperExporter } from './exporter.ts'
import { isJournal } from './venues.ts'

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A text in which TeX finds no command. */
function tex(text: string): string {
  return text.replace(/[\\{}~^]/g, (sign) => SPECIAL[sign] ?? sign).replace(/[&%$#_]/g, '\\$&')
}

/** Addresses and identifiers stay as they are, but for what would end the field or the file's line. */
function verbatim(text: string): string {
  return text.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
}

const LITTLE = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'for', 'to', 'and', 'from', 'with', 'is', 'are'])

/** `wang2025minute`: surname, year and first telling word of the title. */
function keyOf({ authors, year, title }: ExportedPaper): string {
  const author = authors[0] ?? ''
  const surname = author.includes(',') ? (author.split(',')[0] ?? '') : (author.split(/\s+/).at(-1) ?? '')
  const words = title.split(/[^\p{L}\p{N}]+/u).map(plain)
  const word = words.find((one) => one !== '' && !LITTLE.has(one)) ?? ''
  return `${plain(surname)}${year ?? ''}${word}` || 'paper'
}

/** `a` to `z`, then `aa` and on. */
function letters(count: number): string {
  const rest = Math.floor(count / 26)
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(97 + (count % 26))}`
}

function entry(paper: ExportedPaper, key: string): string {
  const { authors, year, venue, doi, arxiv, url, code, keywords, techniques, domains } = paper
  const journal = venue !== null && isJournal(venue)
  const type = venue === null ? 'misc' : journal ? 'article' : 'inproceedings'
  const fields: [name: string, value: string | null][] = [
    ['title', `{${tex(paper.title)}}`],
    ['author', authors.map(tex).join(' and ')],
    ['year', year === null ? null : String(year)],
    [journal ? 'journal' : 'booktitle', venue === null ? null : tex(venue)],
    ['doi', doi === null ? null : verbatim(doi)],
    ['eprint', arxiv === null ? null : verbatim(arxiv)],
    ['eprinttype', arxiv === null ? null : 'arxiv'],
    ['url', url === null ? null : verbatim(url)],
    ['note', code === null ? null : `Code: \\url{${verbatim(code)}}`],
    ['keywords', [...keywords, ...techniques, ...domains].map(tex).join(', ')],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  return `@${type}{${key},\n${lines.join('\n')}\n}\n\n`
}

export const bibtex: PaperExporter = {
  id: 'bibtex',
  label: 'BibTeX',
  note: 'For LaTeX and reference managers',
  ending: 'bib',
  mediaType: 'application/x-bibtex',
  *write(papers) {
    const used = new Map<string, number>()
    for (const paper of papers) {
      const key = keyOf(paper)
      const count = used.get(key) ?? 0
      used.set(key, count + 1)
      yield entry(paper, count === 0 ? key : `${key}-${letters(count)}`)
    }
  },
}
