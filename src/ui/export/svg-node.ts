import type { SvgElement } from '../../state/types.ts'

/** Attributes that only a file needs; ids of several pictures would clash in one page. */
const OF_FILES = new Set(['xmlns', 'id', 'aria-labelledby'])

/** An element of SVG as one of the page: built piece by piece, so that no text becomes markup. */
export function svgNode({ tag, attributes, content }: SvgElement): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of attributes) if (!OF_FILES.has(name)) node.setAttribute(name, value)
  if (typeof content === 'string') node.textContent = content
  else node.append(...content.map(svgNode))
  return node
}
