/** Elements of text markup that bibliographic databases leave in titles and abstracts. */
const tags =
  /<\/?(?:jats:|mml:)?(?:p|i|b|em|strong|sub|sup|sc|span|italic|bold|title|sec|abstract|br|list|list-item|ext-link|inline-formula|tex-math|math|mi|mn|mo|mrow|msub|msup|mtext|xref|bibtextitle)\b[^<>]{0,400}>/gi
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
}

/**
 * A text without the known elements of text markup and with its character references resolved, once. Other angle
 * brackets stay as text: nothing here is ever shown as HTML.
 */
export function withoutMarkup(text: string): string {
  return text
    .replace(tags, (tag) => (/^<\/?(?:jats:)?(?:p|sec|title|br|list)/i.test(tag) ? ' ' : ''))
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hexadecimal, name) => {
      if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole
      const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hexadecimal), 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .trim()
}
