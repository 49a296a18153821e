import { xmlText } from '../xml-text.ts'

/** A part of an Office Open XML package: its name, what it holds, and its kind where the name doesn't tell. */
export interface Part {
  /** Without a slash in front, such as `ppt/presentation.xml`. */
  readonly name: string
  readonly content: string | Uint8Array
  /** Media type of an XML part. */
  readonly type?: string
}

/** What a part refers to. */
export interface Relation {
  readonly id: string
  /** Last part of the kind's name, such as `slide`. */
  readonly kind: string
  readonly target: string
  /** An address outside of the package. */
  readonly external?: boolean
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
export const SPACES = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`

/** An XML part of a presentation. @param kind such as `slide` */
export function xmlPart(name: string, kind: string, content: string): Part {
  return { name, content: HEAD + content, type: `${PRESENTATION}.${kind}+xml` }
}

/** An XML part of another kind. */
export function otherPart(name: string, type: string, content: string): Part {
  return { name, content: HEAD + content, type }
}

/** The part that says what another part refers to. @param name of that part; empty: the package */
export function relationsPart(name: string, relations: readonly Relation[]): Part {
  const slash = name.lastIndexOf('/')
  const folder = slash < 0 ? '' : `${name.slice(0, slash)}/`
  const list = relations.map(({ id, kind, target, external }) => {
    const type = kind.startsWith('http') ? kind : `${RELATIONS}/${kind}`
    return `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"${external ? ' TargetMode="External"' : ''}/>`
  })
  return {
    name: `${folder}_rels/${name.slice(slash + 1)}.rels`,
    content: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
  }
}

/** The part that names the kind of every other one. */
export function contentTypes(parts: readonly Part[]): Part {
  const overrides = parts.flatMap(({ name, type }) =>
    type ? [`<Override PartName="/${name}" ContentType="${type}"/>`] : [],
  )
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['svg', 'image/svg+xml'],
  ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
  return {
    name: '[Content_Types].xml',
    content: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`,
  }
}
