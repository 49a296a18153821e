import type { Deck, Slide } from './deck.ts'
import { type Part, type Relation, relationsPart, SPACES, xmlPart } from './parts.ts'
import {
  noteParagraphs,
  paragraph,
  placeholder,
  PLACES,
  type Refer,
  run,
  shapeTree,
  SLIDE,
  textBox,
} from './shapes.ts'
import { xmlText } from '../xml-text.ts'

const OVERRIDE = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}'
const SVG_SPACE = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main'

/** The parts of one slide: page, pictures, speaker's notes. @param number from 1 */
export function slideParts(deck: Deck, slide: Slide, number: number): Part[] {
  const name = `ppt/slides/slide${number}.xml`
  const notes = `ppt/notesSlides/notesSlide${number}.xml`
  const { png, svg } = slide.picture
  const relations: Relation[] = [
    { id: 'rId1', kind: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    { id: 'rId2', kind: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
    { id: 'rId3', kind: 'image', target: `../media/picture${number}.png` },
    ...(svg ? [{ id: 'rId4', kind: 'image', target: `../media/picture${number}.svg` }] : []),
  ]
  const notesRelations: Relation[] = [
    { id: 'rId1', kind: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
    { id: 'rId2', kind: 'slide', target: `../slides/slide${number}.xml` },
  ]
  const page = slidePage(deck, slide, referInto(relations))
  const spoken = notesPage(slide, referInto(notesRelations))
  return [
    xmlPart(name, 'slide', page),
    relationsPart(name, relations),
    xmlPart(notes, 'notesSlide', spoken),
    relationsPart(notes, notesRelations),
    { name: `ppt/media/picture${number}.png`, content: png },
    ...(svg ? [{ name: `ppt/media/picture${number}.svg`, content: svg }] : []),
  ]
}

/** Adds addresses to the relations of a part, each once. */
function referInto(relations: Relation[]): Refer {
  return (address) => {
    const known = relations.find(({ target }) => target === address)
    if (known) return known.id
    const id = `rId${relations.length + 1}`
    relations.push({ id, kind: 'hyperlink', target: address, external: true })
    return id
  }
}

function slidePage({ corpus, source }: Deck, { title, note, picture, address }: Slide, refer: Refer): string {
  const small = { size: 9, colour: 'tx2' }
  const link = address ? run('Open this view', { size: 9, link: refer(address) }) : ''
  const shapes = [
    pictureShape(picture.alt, picture.svg !== null),
    placeholder(3, 'Title', 'type="title"', paragraph(run(title))),
    placeholder(4, 'Text', 'type="body" idx="1"', noteParagraphs(note.shown, refer)),
    textBox(5, 'Corpus', PLACES.corpus, 't', paragraph(run(corpus, { size: 12, colour: 'tx2' }))),
    textBox(6, 'Source', PLACES.source, 'b', paragraph(run(source, small)) + (link ? paragraph(link) : '')),
  ].join('')
  return `<p:sld ${SPACES}>${shapeTree(shapes)}${OVERRIDE}</p:sld>`
}

function pictureShape(alt: string, hasVectors: boolean): string {
  const vectors = hasVectors
    ? `<a:extLst><a:ext uri="${SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="${SVG_SPACE}" r:embed="rId4"/></a:ext></a:extLst>`
    : ''
  return `<p:pic><p:nvPicPr><p:cNvPr id="2" name="Map" descr="${xmlText(alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId3">${vectors}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${SLIDE.width}" cy="${SLIDE.height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
}

function notesPage({ note }: Slide, refer: Refer): string {
  const shapes = [
    placeholder(2, 'Slide', 'type="sldImg"', paragraph('')).replace(/<p:txBody>.*<\/p:txBody>/, ''),
    placeholder(3, 'Notes', 'type="body" idx="1"', noteParagraphs([...note.shown, ...note.spoken], refer)),
  ].join('')
  return `<p:notes ${SPACES}>${shapeTree(shapes)}${OVERRIDE}</p:notes>`
}
