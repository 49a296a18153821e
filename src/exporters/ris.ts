import type { ExportedPaper, PaperExporter } from './exporter.ts'
import { isJournal } from './venues.ts'

/** One line: a tag, two spaces, a hyphen, a space. Line breaks would begin another field. */
function line(tag: string, value: string | number | null): string {
  return value === null || value === '' ? '' : `${tag}  - ${String(value).replace(/\s+/g, ' ')}\r\n`
}

function record(paper: ExportedPaper): string {
  const { venue } = paper
  return [
    line('TY', venue === null ? 'GEN' : isJournal(venue) ? 'JOUR' : 'CPAPER'),
    line('TI', paper.title),
    ...paper.authors.map((author) => line('AU', author)),
    line('PY', paper.year),
    line('T2', venue),
    line('DO', paper.doi),
    line('UR', paper.url),
    line('M1', paper.arxiv === null ? null : `arXiv:${paper.arxiv}`),
    line('N1', paper.code === null ? null : `Code: ${paper.code}`),
    ...[...paper.keywords, ...paper.techniques, ...paper.domains].map((word) => line('KW', word)),
    'ER  - \r\n\r\n',
  ].join('')
}

export const ris: PaperExporter = {
  id: 'ris',
  label: 'RIS',
  note: 'For Zotero, EndNote, Mendeley',
  ending: 'ris',
  mediaType: 'application/x-research-info-systems',
  *write(papers) {
    for (const paper of papers) yield record(paper)
  },
}
