import type { EmbedOptions } from './options.ts'

/** What the code of an embedded map says; options at their default are left out of it. */
export interface EmbedTask {
  /** Address of the app. */
  readonly app: string
  /** The view as the address has it after `#`. */
  readonly view: string
  readonly options: Partial<Record<keyof EmbedOptions, string>>
  /** CSS pixels. */
  readonly height: number
}

/** HTML for the element `<weft-map>` with its script. */
export function elementCode({ app, view, options, height }: EmbedTask): string {
  const attributes = Object.entries({ ...options, view })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const script = `<script src="${escaped(new URL('weft-map.js', folderOf(app)).href)}"></script>`
  return `${script}\n<weft-map${attributes.join('')} style="height: ${height}px"></weft-map>`
}

/** HTML for a frame alone. */
export function frameCode({ app, view, options, height }: EmbedTask): string {
  const url = new URL(folderOf(app))
  for (const [name, value] of Object.entries(options)) if (value !== '') url.searchParams.set(name, value)
  const query = url.search.replace('?', '&')
  const src = `${url.origin}${url.pathname}?embed${query}${view === '' ? '' : `#${view}`}`
  const scheme = options.background === 'transparent' ? schemeOf(options.theme) : ''
  return [
    '<iframe',
    `  src="${escaped(src)}"`,
    '  title="Map of papers"',
    `  style="width: 100%; height: ${height}px; border: 0${scheme}"`,
    '  sandbox="allow-scripts allow-same-origin allow-popups allow-downloads"',
    '></iframe>',
  ].join('\n')
}

function folderOf(app: string): string {
  return new URL('./', app.replace(/[?#].*$/s, '')).href
}

/** Without the same colour scheme on both sides the frame would hide the page behind it. */
function schemeOf(theme: string | undefined): string {
  return `; color-scheme: ${theme === 'light' || theme === 'dark' ? theme : 'light dark'}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
