import type { Importer } from './importer.ts'
import { lineEnds } from './line-ends.ts'
import { RecordCollector } from './record-collector.ts'
import type { PaperRecord } from './record-forms.ts'
import { child, parseXml, type XmlElement } from './xml.ts'

const elementsPerSlice = 200

/**
 * Reads the elements of some name one by one, so that a damaged one costs only itself.
 * @param spoken what the element is called in messages
 * @param textOf prepares the text of an element before it is parsed
 */
export function elementReader(
  name: string,
  spoken: string,
  recordOf: (element: XmlElement) => PaperRecord,
  textOf: (text: string) => string = (text) => text,
): Importer['read'] {
  const begin = new RegExp(`<${name}[\\s>]`, 'g')
  const close = `</${name}>`
  return async (text, file, pace) => {
    const records = new RecordCollector(file)
    const places = [...text.matchAll(begin)].map(({ index }) => index)
    let [line, counted] = [1, 0]
    for (const [at, place] of places.entries()) {
      line += lineEnds(text, counted, place)
      counted = place
      const own = text.slice(place, places[at + 1])
      const end = own.indexOf(close)
      if (end === -1) {
        records.damaged(`This ${spoken} has no end.`, line, at + 1)
        continue
      }
      const whole = parseXml(textOf(own.slice(0, end + close.length)))
      const element = child(whole ?? undefined, name)
      if (element) records.add(recordOf(element), line, at + 1)
      else records.damaged(`This ${spoken} is not well-formed XML.`, line, at + 1)
      if (at % elementsPerSlice === elementsPerSlice - 1) await pace(place / text.length)
    }
    return records.result()
  }
}
