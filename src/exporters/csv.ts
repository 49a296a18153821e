import type { PaperExporter } from './exporter.ts'

/**
 * One value as a field: quoted where needed (RFC 4180). A text that a spreadsheet would take for a formula
 * begins with an apostrophe instead (OWASP, "CSV injection"); numbers stay numbers.
 */
function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line with its end. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(field).join(',')}\r\n`
}

/** Spreadsheets read a file as UTF-8 when it begins with this mark. */
export const BYTE_ORDER_MARK = '\uFEFF'

const LIST = '; '

export const csv: PaperExporter = {
  id: 'csv',
  label: 'CSV',
  note: 'For spreadsheets',
  ending: 'csv',
  mediaType: 'text/csv',
  *write(papers) {
    yield BYTE_ORDER_MARK
    yield csvLine([
      'title',
      'authors',
      'year',
      'venue',
      'doi',
      'arxiv',
      'url',
      'code',
      'keywords',
      'techniques',
      'domains',
    ])
    for (const paper of papers) {
      yield csvLine([
        paper.title,
        paper.authors.join(LIST),
        paper.year,
        paper.venue,
        paper.doi,
        paper.arxiv,
        paper.url,
        paper.code,
        paper.keywords.join(LIST),
        paper.techniques.join(LIST),
        paper.domains.join(LIST),
      ])
    }
  },
}
