import { decodeMap, type StoredMap } from './model/stored-map.ts'
import type { BundledCorpus } from './state/ports.ts'

async function load(file: string): Promise<Response> {
  const response = await fetch(`${import.meta.env.BASE_URL}${file}`)
  if (response.ok) return response
  throw new Error(`The file ${file} of Weft could not be loaded (${response.status}). Reload the page.`)
}

// Made by the build of this very page, so its form is not checked again.
const readMap = async (): Promise<StoredMap> => (await (await load('bundled-map.json')).json()) as StoredMap

/** Asked for before anything else is done: it is on its way since the page is. A failure is told to who asks for it. */
let early: Promise<StoredMap> | null = readMap()
early.catch(() => undefined)

export const bundledCorpus: BundledCorpus = {
  map: async () => {
    const read = early ?? readMap()
    early = null
    return decodeMap(await read)
  },
  file: async () => ({
    name: 'bundled.json',
    bytes: new Uint8Array(await (await load('bundled.json')).arrayBuffer()),
  }),
  story: async () => (await (await load('bundled-story.json')).json()) as unknown,
}
