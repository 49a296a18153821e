import type { Importer } from './importer.ts'
import { latexText } from './latex-text.ts'
import type { PaperRecord } from './record-forms.ts'
import { elementReader } from './xml-records.ts'
import { attributeOf, child, children, textOf, type XmlElement } from './xml.ts'

/** The Atom feed with which arXiv answers a query. */
export const arxivAtom: Importer = {
  id: 'arxiv-atom',
  label: 'arXiv feed',
  recognises: (text) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:feed|entry)\b/i.test(text.slice(0, 5_000)),
  read: elementReader('entry', 'entry', recordOf),
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
