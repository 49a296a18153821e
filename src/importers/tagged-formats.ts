import { normalDoi } from '../model/paper-id.ts'
import type { Importer, Pace, ReadResult } from './importer.ts'
import { withoutMarkup } from './markup.ts'
import { pubmedAddress } from './pubmed-address.ts'
import { RecordCollector } from './record-collector.ts'
import type { PaperRecord } from './record-forms.ts'
import { allOf, firstOf, taggedRecords, type TaggedForm, type TaggedRecord } from './tagged-lines.ts'

const recordsPerSlice = 1_000

/** RIS, as reference managers and publishers export it. */
export const ris: Importer = tagged({
  id: 'ris',
  label: 'RIS',
  sign: /^TY {1,2}- /m,
  form: { tagged: /^([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/s, first: 'TY', last: 'ER' },
  paperOf: (record) => ({
    title: firstOf(record, 'TI', 'T1', 'CT', 'BT'),
    abstract: firstOf(record, 'AB', 'N2'),
    authors: allOf(record, 'AU', 'A1'),
    year: firstOf(record, 'PY', 'Y1', 'DA'),
    venue: firstOf(record, 'JO', 'JF', 'T2', 'JA', 'BT', 'C3'),
    doi: firstOf(record, 'DO'),
    url: webAddress(firstOf(record, 'UR', 'L2', 'LK')),
    code: codeIn(allOf(record, 'N1')),
    keywords: allOf(record, 'KW'),
  }),
})

/** PubMed's MEDLINE text. */
export const pubmed: Importer = tagged({
  id: 'pubmed',
  label: 'PubMed text',
  sign: /^PMID- ?\d/m,
  form: { tagged: /^([A-Z]{2,4}) *- ?(.*)$/s, first: 'PMID' },
  paperOf: (record) => ({
    title: firstOf(record, 'TI', 'BTI'),
    abstract: firstOf(record, 'AB', 'OAB'),
    authors: allOf(record, record.values.has('FAU') ? 'FAU' : 'AU'),
    year: firstOf(record, 'DP', 'DEP'),
    venue: firstOf(record, 'JT', 'TA'),
    doi: allOf(record, 'LID', 'AID').find((id) => id.includes('[doi]')),
    url: pubmedAddress(firstOf(record, 'PMID')),
    keywords: allOf(record, 'OT'),
  }),
})

/** The plain text of Web of Science. */
export const webOfScience: Importer = tagged({
  id: 'web-of-science',
  label: 'Web of Science text',
  sign: /^(?:FN (?:Clarivate|Thomson|ISI)|PT [A-Z]$)/m,
  form: {
    tagged: /^([A-Z][A-Z\d])(?: (.*))?$/s,
    first: 'PT',
    last: 'ER',
    around: ['FN', 'VR', 'EF'],
    listed: ['AU', 'AF'],
  },
  paperOf: (record) => ({
    title: firstOf(record, 'TI'),
    abstract: firstOf(record, 'AB'),
    authors: allOf(record, record.values.has('AF') ? 'AF' : 'AU'),
    year: firstOf(record, 'PY'),
    venue: firstOf(record, 'SO'),
    doi: firstOf(record, 'DI'),
    keywords: firstOf(record, 'DE', 'ID'),
  }),
})

/** The tagged text of EndNote, which Google Scholar exports too (the form of the program refer). */
export const endnote: Importer = tagged({
  id: 'endnote',
  label: 'EndNote text',
  sign: /^%0 \w/m,
  form: { tagged: /^(%[!-~])(?: (.*))?$/s, first: '%0', listed: ['%K'] },
  paperOf: (record) => ({
    title: firstOf(record, '%T'),
    abstract: firstOf(record, '%X'),
    authors: allOf(record, '%A'),
    year: firstOf(record, '%D', '%8'),
    venue: firstOf(record, '%J', '%B'),
    doi: doiIn(firstOf(record, '%R')),
    url: webAddress(firstOf(record, '%U')),
    keywords: allOf(record, '%K'),
  }),
})

/** The tagged text of RefWorks. */
export const refworks: Importer = tagged({
  id: 'refworks',
  label: 'RefWorks text',
  sign: /^RT [A-Z](?:.*\n)+?(?:T1|A1) /m,
  form: { tagged: /^([A-Z][A-Z\d])(?: (.*))?$/s, first: 'RT' },
  paperOf: (record) => ({
    title: firstOf(record, 'T1'),
    abstract: firstOf(record, 'AB'),
    authors: allOf(record, 'A1'),
    year: firstOf(record, 'YR', 'FD'),
    venue: firstOf(record, 'JF', 'JO', 'T2'),
    doi: doiIn(firstOf(record, 'DO')),
    url: webAddress(firstOf(record, 'UL', 'LK')),
    keywords: allOf(record, 'K1'),
  }),
})

interface TaggedFormat {
  readonly id: string
  readonly label: string
  /** Stands in every file of the format. */
  readonly sign: RegExp
  readonly form: TaggedForm
  readonly paperOf: (record: TaggedRecord) => PaperRecord
}

function tagged({ id, label, sign, form, paperOf }: TaggedFormat): Importer {
  const read = async (text: string, file: string, pace: Pace): Promise<ReadResult> => {
    const records = new RecordCollector(file)
    const found = taggedRecords(text, form)
    records.strays(found.strays)
    for (const [index, record] of found.records.entries()) {
      records.add(clean(paperOf(record)), record.line, index + 1)
      if (index % recordsPerSlice === recordsPerSlice - 1) await pace(index / found.records.length)
    }
    return records.result()
  }
  return { id, label, recognises: (text) => sign.test(text.slice(0, 20_000)), read }
}

/** Databases leave markup in titles and abstracts. */
function clean(paper: PaperRecord): PaperRecord {
  const words = (value: unknown): unknown => (typeof value === 'string' ? withoutMarkup(value) : value)
  return { ...paper, title: words(paper['title']), abstract: words(paper['abstract']) }
}

function webAddress(value: string | undefined): string | undefined {
  return /https?:\/\/\S+/.exec(value ?? '')?.[0]
}

/** The DOI in a field that may hold another number. */
function doiIn(value = ''): string | undefined {
  return normalDoi(value) ?? undefined
}

/** RIS has no tag for the address of code: Weft writes it as a note. */
function codeIn(notes: readonly string[]): string | undefined {
  return notes.map((note) => /^Code: (https:\S+)$/.exec(note)?.[1]).find((code) => code !== undefined)
}
