import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { xmlText } from '../xml-text.ts'
import type { Deck } from './deck.ts'
import { masterParts } from './master.ts'
import { contentTypes, otherPart, type Part, relationsPart, SPACES, xmlPart } from './parts.ts'
import { SLIDE } from './shapes.ts'
import { slideParts } from './slide.ts'

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
/** Every entry has this date, so that equal decks are equal files. */
const ENTRY_DATE = '2000-01-01T00:00:00'

/**
 * A presentation in Office Open XML (ECMA-376, part 1: PresentationML), in pieces: one slide a scene, its note for
 * the speaker.
 * @param made when, as `2026-01-31T12:00:00Z`
 */
export function* writePptx(deck: Deck, made: string): Generator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for (const part of partsOf(deck, made)) {
    addPart(zip, part)
    yield* pieces.splice(0)
  }
  zip.end()
  yield* pieces
}

function addPart(zip: Zip, { name, content }: Part): void {
  // PNG is packed already.
  const entry = name.endsWith('.png') ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
  entry.mtime = ENTRY_DATE
  zip.add(entry)
  entry.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true)
}

function partsOf(deck: Deck, made: string): Part[] {
  const parts = [
    otherPart(
      'docProps/core.xml',
      'application/vnd.openxmlformats-package.core-properties+xml',
      coreProperties(deck.title, made),
    ),
    otherPart(
      'docProps/app.xml',
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Weft</Application></Properties>',
    ),
    xmlPart('ppt/presentation.xml', 'presentation.main', presentation(deck.slides.length)),
    ...masterParts(deck.colours),
    ...deck.slides.flatMap((slide, at) => slideParts(deck, slide, at + 1)),
  ]
  return [
    contentTypes(parts),
    relationsPart('', [
      { id: 'rId1', kind: 'officeDocument', target: 'ppt/presentation.xml' },
      {
        id: 'rId2',
        kind: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
      { id: 'rId3', kind: 'extended-properties', target: 'docProps/app.xml' },
    ]),
    relationsPart('ppt/presentation.xml', [
      { id: 'rId1', kind: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { id: 'rId2', kind: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { id: 'rId3', kind: 'theme', target: 'theme/theme1.xml' },
      ...deck.slides.map((_, at) => ({
        id: `rId${at + 4}`,
        kind: 'slide',
        target: `slides/slide${at + 1}.xml`,
      })),
    ]),
    ...parts,
  ]
}

function presentation(slides: number): string {
  const list = Array.from({ length: slides }, (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 4}"/>`)
  return `<p:presentation ${SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${list.join('')}</p:sldIdLst><p:sldSz cx="${SLIDE.width}" cy="${SLIDE.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`
}

function coreProperties(title: string, made: string): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Weft</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${made}</dcterms:created></cp:coreProperties>`
}
