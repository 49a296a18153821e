import type { Importer, Pace, ReadResult } from './importer.ts'
import { latexText } from './latex-text.ts'
import { lineEnds } from './line-ends.ts'
import { RecordCollector } from './record-collector.ts'
import type { PaperRecord } from './record-forms.ts'
import { attributeOf, child, children, parseXml, textOf, type XmlElement } from './xml.ts'

const entriesPerSlice = 200

/** The Atom feed with which arXiv answers a query. */
export const arxivAtom: Importer = {
  id: 'arxiv-atom',
  label: 'arXiv feed',
  recognises: (text) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:feed|entry)\b/i.test(text.slice(0, 5_000)),
  read,
}

/** Entries are read one by one, so that a damaged one costs only itself. */
async function read(text: string, file: string, pace: Pace): Promise<ReadResult> {
  const records = new RecordCollector(file)
  let [line, counted, number] = [1, 0, 0]
  for (const { index } of text.matchAll(/<entry[\s>]/g)) {
    line += lineEnds(text, counted, index)
    counted = index
    number++
    const end = text.indexOf('</entry>', index)
    const next = text.indexOf('<entry', index + 6)
    if (end === -1 || (next !== -1 && next < end)) {
      records.damaged('This entry has no end.', line, number)
      continue
    }
    const entry = child(parseXml(text.slice(index, end + '</entry>'.length)) ?? undefined, 'entry')
    if (entry) records.add(recordOf(entry), line, number)
    else records.damaged('This entry is not well-formed XML.', line, number)
    if (number % entriesPerSlice === 0) await pace(index / text.length)
  }
  return records.result()
}

function recordOf(entry: XmlElement): PaperRecord {
  const id = textOf(child(entry, 'id')).trim()
  return {
    title: latexText(textOf(child(entry, 'title'))),
    abstract: latexText(textOf(child(entry, 'summary'))),
    authors: children(entry, 'author').map((author) => textOf(child(author, 'name'))),
    year: textOf(child(entry, 'published')) || undefined,
    venue: textOf(child(entry, 'arxiv:journal_ref')) || undefined,
    doi: textOf(child(entry, 'arxiv:doi')) || undefined,
    arxiv: id.includes('arxiv.org') ? id : undefined,
    url: id || undefined,
    keywords: children(entry, 'category').flatMap((category) => attributeOf(category, 'term') ?? []),
  }
}
