import { xmlText } from './xml-text.ts'

/** An element of SVG: text, or other elements within it. */
export interface SvgElement {
  readonly tag: string
  readonly attributes: Map<string, string>
  readonly content: string | readonly SvgElement[]
}

/** An element as XML, a line each for it and what it holds. */
export function* writeSvg({ tag, attributes, content }: SvgElement): Generator<string> {
  const list = [...attributes].map(([name, value]) => ` ${name}="${xmlText(value)}"`).join('')
  if (content.length === 0) yield `<${tag}${list}/>\n`
  else if (typeof content === 'string') yield `<${tag}${list}>${xmlText(content)}</${tag}>\n`
  else {
    yield `<${tag}${list}>\n`
    for (const element of content) yield* writeSvg(element)
    yield `</${tag}>\n`
  }
}
