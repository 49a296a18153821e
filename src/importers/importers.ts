import { arxivAtom } from './arxiv-atom.ts'
import { bibtex } from './bibtex.ts'
import { csv } from './csv.ts'
import type { Importer } from './importer.ts'
import { jsonArray, jsonLines, jsonObject } from './json.ts'
import { pubmedXml } from './pubmed-xml.ts'
import { endnote, pubmed, refworks, ris, webOfScience } from './tagged-formats.ts'
import { textListing } from './text-listing.ts'
import { webPage } from './web-page.ts'
import { weftProject } from './weft-project.ts'

/** Every format of text that can be read; the first that recognises a text reads it. */
export const importers: readonly Importer[] = [
  weftProject,
  jsonLines,
  jsonObject,
  jsonArray,
  arxivAtom,
  pubmedXml,
  webPage,
  bibtex,
  ris,
  pubmed,
  webOfScience,
  endnote,
  refworks,
  csv,
  textListing,
]
