import type { NoteBlock, NoteSpan } from '../../view/note-text.ts'
import { xmlText } from '../xml-text.ts'

/** English metric units in an inch. */
const EMU = 914400

/** A place on a slide of 13.333 x 7.5 inches, in inches. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const SLIDE = { width: 12192000, height: 6858000 } as const
/** Where things stand; the picture leaves the left third free. */
export const PLACES = {
  corpus: { x: 0.5, y: 0.4, width: 4, height: 0.35 },
  title: { x: 0.5, y: 1.3, width: 4, height: 1.9 },
  body: { x: 0.5, y: 3.3, width: 4, height: 2.9 },
  source: { x: 0.5, y: 6.45, width: 4, height: 0.65 },
} as const satisfies Record<string, Place>

/** Gives an address the id by which a part of the file refers to it. */
export type Refer = (address: string) => string

export function transform({ x, y, width, height }: Place): string {
  const units = (inches: number): number => Math.round(inches * EMU)
  return `<a:xfrm><a:off x="${units(x)}" y="${units(y)}"/><a:ext cx="${units(width)}" cy="${units(height)}"/></a:xfrm>`
}

/** A group of shapes is the root of each page. */
export function shapeTree(shapes: string): string {
  return `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree></p:cSld>`
}

/**
 * A shape whose place and looks come from the layout.
 * @param kind attributes of the placeholder, such as `type="title"`
 */
export function placeholder(id: number, name: string, kind: string, paragraphs: string, looks = ''): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${looks}</p:spPr><p:txBody><a:bodyPr>${kind.includes('sldImg') ? '' : '<a:normAutofit/>'}</a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
}

export function textBox(
  id: number,
  name: string,
  place: Place,
  anchor: 't' | 'b',
  paragraphs: string,
): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
}

interface RunLook {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly code?: boolean
  /** In points. */
  readonly size?: number
  /** Of the theme: `tx1`, `tx2`. */
  readonly colour?: string
  /** Id of an address. */
  readonly link?: string
}

export function run(text: string, { bold, italic, code, size, colour, link }: RunLook = {}): string {
  const attributes = `${size ? ` sz="${100 * size}"` : ''}${bold ? ' b="1"' : ''}${italic ? ' i="1"' : ''}`
  const fill = colour ? `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>` : ''
  const font = code ? '<a:latin typeface="Courier New"/>' : ''
  const click = link ? `<a:hlinkClick r:id="${link}"/>` : ''
  return `<a:r><a:rPr lang="en-GB"${attributes} dirty="0">${fill}${font}${click}</a:rPr><a:t>${xmlText(text)}</a:t></a:r>`
}

export function paragraph(runs: string, looks = ''): string {
  return `<a:p>${looks}${runs}</a:p>`
}

/** A note as paragraphs; one that says nothing is an empty paragraph, which every text needs. */
export function noteParagraphs(blocks: readonly NoteBlock[], refer: Refer): string {
  const paragraphs = blocks.map((block) =>
    block.kind === 'paragraph'
      ? paragraph(runsOf(block.spans, refer))
      : block.items.map((item) => paragraph(runsOf(item, refer), bullet(block.ordered))).join(''),
  )
  return paragraphs.join('') || paragraph('')
}

function bullet(ordered: boolean): string {
  const sign = ordered
    ? '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
    : '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
  return `<a:pPr marL="228600" indent="-228600">${sign}</a:pPr>`
}

function runsOf(spans: readonly NoteSpan[], refer: Refer, look: RunLook = {}): string {
  return spans
    .map((span) => {
      if ('text' in span) return run(span.text, { ...look, code: span.kind === 'code' })
      if (span.kind === 'link') return runsOf(span.spans, refer, { ...look, link: refer(span.href) })
      return runsOf(span.spans, refer, { ...look, [span.kind === 'strong' ? 'bold' : 'italic']: true })
    })
    .join('')
}
