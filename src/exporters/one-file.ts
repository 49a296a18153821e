import { FILED, type FiledTexts } from '../model/filed.ts'
import { xmlText } from './xml-text.ts'

/** Where the page for single files has room for the corpus, and its title. */
const PLACE = '<!--weft-corpus-->'
const TITLE = '<title>Weft</title>'

/**
 * The app and a corpus in one page.
 * @param template the page that the build makes, without a corpus
 * @throws Error when it has no place for one
 */
export function* writeOneFile(template: string, title: string, texts: FiledTexts): Generator<string> {
  const at = template.indexOf(PLACE)
  if (at < 0)
    throw new Error('The page for single files is not that of this Weft. Reload the page, then try again.')
  yield template.slice(0, at).replace(TITLE, () => `<title>${xmlText(title)} · Weft</title>`)
  for (const part of ['map', 'papers', 'parts'] as const) yield* dataBlock(FILED[part], texts[part])
  yield template.slice(at + PLACE.length)
}

/** JSON as a part of the page that is never run. In JSON a `<` stands in strings alone. */
function* dataBlock(id: string, json: string): Generator<string> {
  yield `<script type="application/json" id="${id}">`
  yield json.replaceAll('<', '\\u003c')
  yield '</script>\n'
}
