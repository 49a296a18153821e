import type { DeckColours } from './deck.ts'
import { otherPart, type Part, relationsPart, SPACES, xmlPart } from './parts.ts'
import { paragraph, placeholder, PLACES, run, shapeTree, transform } from './shapes.ts'

const FACE = 'Arial'
const BACKGROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
const NONE = '<a:noFill/>'
const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml'

/** What all slides and notes go back to: theme, masters and the one layout. */
export function masterParts(colours: DeckColours): Part[] {
  return [
    otherPart('ppt/theme/theme1.xml', THEME, theme(colours)),
    otherPart('ppt/theme/theme2.xml', THEME, theme(colours)),
    xmlPart('ppt/slideMasters/slideMaster1.xml', 'slideMaster', slideMaster()),
    relationsPart('ppt/slideMasters/slideMaster1.xml', [
      { id: 'rId1', kind: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { id: 'rId2', kind: 'theme', target: '../theme/theme1.xml' },
    ]),
    xmlPart('ppt/slideLayouts/slideLayout1.xml', 'slideLayout', slideLayout()),
    relationsPart('ppt/slideLayouts/slideLayout1.xml', [
      { id: 'rId1', kind: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
    ]),
    xmlPart('ppt/notesMasters/notesMaster1.xml', 'notesMaster', notesMaster()),
    relationsPart('ppt/notesMasters/notesMaster1.xml', [
      { id: 'rId1', kind: 'theme', target: '../theme/theme2.xml' },
    ]),
  ]
}

function theme({ ground, ink, second, accent, others }: DeckColours): string {
  const colour = (name: string, hex = accent): string =>
    `<a:${name}><a:srgbClr val="${hex.slice(1).toUpperCase()}"/></a:${name}>`
  const accents = Array.from({ length: 6 }, (_, at) => colour(`accent${at + 1}`, others[at]))
  const scheme = [
    colour('dk1', ink),
    colour('lt1', ground),
    colour('dk2', second),
    colour('lt2', ground),
    ...accents,
    colour('hlink'),
    colour('folHlink'),
  ]
  const font = `<a:latin typeface="${FACE}"/><a:ea typeface=""/><a:cs typeface=""/>`
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = `<a:ln w="9525">${fill}</a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  const format = `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>`
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Weft"><a:themeElements><a:clrScheme name="Weft">${scheme.join('')}</a:clrScheme><a:fontScheme name="Weft"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Weft">${format}</a:fmtScheme></a:themeElements></a:theme>`
}

function level(size: number, colour: string, bold = false): string {
  return `<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="${bold ? 92000 : 108000}"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buNone/><a:defRPr sz="${100 * size}"${bold ? ' b="1"' : ''}><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`
}

function slideMaster(): string {
  const shapes = [
    placeholder(2, 'Title', 'type="title"', paragraph(run('Title')), shape(PLACES.title)),
    placeholder(3, 'Text', 'type="body" idx="1"', paragraph(run('Text')), shape(PLACES.body)),
  ].join('')
  return `<p:sldMaster ${SPACES}>${shapeTree(shapes).replace('<p:spTree>', `${BACKGROUND}<p:spTree>`)}${COLOUR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(28, 'tx1', true)}</p:titleStyle><p:bodyStyle>${level(15, 'tx2')}</p:bodyStyle><p:otherStyle>${level(11, 'tx2')}</p:otherStyle></p:txStyles></p:sldMaster>`
}

function slideLayout(): string {
  const body = (anchor: 't' | 'b'): string =>
    `<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`
  const anchored = (text: string, anchor: 't' | 'b'): string =>
    text.replace('<a:bodyPr><a:normAutofit/></a:bodyPr>', body(anchor))
  const shapes = [
    anchored(placeholder(2, 'Title', 'type="title"', paragraph(run('Title')), shape(PLACES.title)), 'b'),
    anchored(placeholder(3, 'Text', 'type="body" idx="1"', paragraph(run('Text')), shape(PLACES.body)), 't'),
  ].join('')
  return `<p:sldLayout ${SPACES} preserve="1">${shapeTree(shapes).replace('<p:cSld>', '<p:cSld name="Scene">')}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

function notesMaster(): string {
  const shapes = [
    placeholder(
      2,
      'Slide',
      'type="sldImg" idx="2"',
      paragraph(''),
      shape({ x: 0.75, y: 0.75, width: 6, height: 3.375 }),
    ),
    placeholder(
      3,
      'Notes',
      'type="body" sz="quarter" idx="3"',
      paragraph(run('Notes')),
      shape({ x: 0.75, y: 4.5, width: 6, height: 4.75 }),
    ),
  ].join('')
  return `<p:notesMaster ${SPACES}>${shapeTree(shapes).replace('<p:spTree>', `${BACKGROUND}<p:spTree>`)}${COLOUR_MAP}<p:notesStyle>${level(12, 'tx1')}</p:notesStyle></p:notesMaster>`
}

function shape(place: Parameters<typeof transform>[0]): string {
  return `${transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${NONE}`
}
