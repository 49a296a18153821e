import type { Importer } from './importer.ts'
import { pubmedAddress } from './pubmed-address.ts'
import type { PaperRecord } from './record-forms.ts'
import { elementReader } from './xml-records.ts'
import { attributeOf, child, children, textOf, type XmlElement } from './xml.ts'

/** Markup of text, whose words belong to the text around it. */
const inline = /<\/?(?:i|b|u|sup|sub|mml:[a-z]+)(?:\s[^<>]{0,300})?\/?>/g

/** The XML of PubMed. */
export const pubmedXml: Importer = {
  id: 'pubmed-xml',
  label: 'PubMed XML',
  recognises: (text) => /^\s*</.test(text) && /<PubmedArticle(?:Set)?[\s>]/.test(text.slice(0, 5_000)),
  read: elementReader('PubmedArticle', 'article', recordOf, (text) => text.replace(inline, '')),
}

function recordOf(element: XmlElement): PaperRecord {
  const citation = child(element, 'MedlineCitation')
  const article = child(citation, 'Article')
  const journal = child(article, 'Journal')
  const date = child(child(journal, 'JournalIssue'), 'PubDate')
  const ids = children(child(child(element, 'PubmedData'), 'ArticleIdList'), 'ArticleId')
  return {
    title: textOf(child(article, 'ArticleTitle')),
    abstract: children(child(article, 'Abstract'), 'AbstractText').map(section).join(' '),
    authors: children(child(article, 'AuthorList'), 'Author').map(authorName),
    year: textOf(child(date, 'Year')) || textOf(child(date, 'MedlineDate')) || undefined,
    venue: textOf(child(journal, 'Title')) || undefined,
    doi: ids
      .filter((id) => attributeOf(id, 'IdType') === 'doi')
      .map(textOf)
      .at(0),
    url: pubmedAddress(textOf(child(citation, 'PMID')).trim()),
    keywords: children(child(citation, 'KeywordList'), 'Keyword').map(textOf),
  }
}

/** A part of an abstract with its heading, if it has one. */
function section(part: XmlElement): string {
  const heading = attributeOf(part, 'Label')
  return heading ? `${heading}: ${textOf(part)}` : textOf(part)
}

function authorName(author: XmlElement): string {
  const parts = [child(author, 'ForeName') ?? child(author, 'Initials'), child(author, 'LastName')]
  return parts.map(textOf).join(' ').trim() || textOf(child(author, 'CollectiveName'))
}
