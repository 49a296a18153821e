import { decodeMap, type StoredMap } from './model/stored-map.ts'
import type { BundledCorpus } from './state/ports.ts'
import type { CorpusRecord } from './state/types.ts'

async function fetchJson(file: string): Promise<unknown> {
  const response = await fetch(`${import.meta.env.BASE_URL}${file}`)
  if (!response.ok)
    throw new Error(`The file ${file} of Weft could not be loaded (${response.status}). Reload the page.`)
  return response.json()
}

// Both files are made by the build of this very page, so their form is not checked again.
export const bundledCorpus: BundledCorpus = {
  map: async () => decodeMap((await fetchJson('bundled-map.json')) as StoredMap),
  record: async () => (await fetchJson('bundled.json')) as CorpusRecord,
}
