import { decodeMap, type StoredMap } from './model/stored-map.ts'
import type { BundledCorpus } from './state/ports.ts'

async function load(file: string): Promise<Response> {
  const response = await fetch(`${import.meta.env.BASE_URL}${file}`)
  if (response.ok) return response
  throw new Error(`The file ${file} of Weft could not be loaded (${response.status}). Reload the page.`)
}

export const bundledCorpus: BundledCorpus = {
  // Made by the build of this very page, so its form is not checked again.
  map: async () => decodeMap((await (await load('bundled-map.json')).json()) as StoredMap),
  file: async () => ({
    name: 'bundled.json',
    bytes: new Uint8Array(await (await load('bundled.json')).arrayBuffer()),
  }),
  story: async () => (await (await load('bundled-story.json')).json()) as unknown,
}
