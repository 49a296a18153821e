import { XMLParser } from 'fast-xml-parser'
import { isRecord } from './record.ts'

/** An element: its attributes as `@name`, its text as `#text`, its children as lists by name. */
export type XmlElement = Readonly<Record<string, unknown>>

const attribute = '@'
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: attribute,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
})

/** The root elements of XML text; null when it can't be read. Nothing outside of the text is ever loaded. */
export function parseXml(text: string): XmlElement | null {
  try {
    const value: unknown = parser.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

/** The child elements of some name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  const value = element && Object.hasOwn(element, name) ? element[name] : undefined
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isRecord) : []
}

/** The first child element of some name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return children(element, name)[0]
}

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const value = element && Object.hasOwn(element, attribute + name) ? element[attribute + name] : undefined
  return typeof value === 'string' ? value : undefined
}

/** The text that stands in an element itself. */
export function textOf(element: XmlElement | undefined): string {
  const value = element && Object.hasOwn(element, '#text') ? element['#text'] : undefined
  return typeof value === 'string' ? value : ''
}
