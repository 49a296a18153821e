import { FILED } from './model/filed.ts'
import { decodeMap, type StoredMap } from './model/stored-map.ts'
import type { BundledCorpus, LibraryStore } from './state/ports.ts'
import type { FiledParts } from './state/one-file.ts'
import { createLibrary } from './storage/create-library.ts'
import { mapRecords } from './storage/map-records.ts'
import { belongings } from './model/belongings.ts'
import { EMPTY_STORY, storeStory } from './view/story.ts'

function textOf(part: keyof typeof FILED): string {
  return document.getElementById(FILED[part])?.textContent ?? ''
}

// Made by the Weft that this file is a copy of, so their form is not checked again.
const storedMap = (): StoredMap => JSON.parse(textOf('map')) as StoredMap
const filedParts = (): FiledParts => JSON.parse(textOf('parts')) as FiledParts

/** The corpus that this file holds, in place of the one that comes with Weft. */
export const filedCorpus: BundledCorpus = {
  map: () => Promise.resolve(decodeMap(storedMap())),
  file: () => Promise.resolve({ name: 'papers.json', bytes: new TextEncoder().encode(textOf('papers')) }),
  story: () => Promise.resolve(storeStory(EMPTY_STORY)),
}

/** A library that lasts as long as the page, with what belongs to the corpus of this file. */
export async function filedLibrary(): Promise<LibraryStore> {
  const library = createLibrary(mapRecords())
  const { digest } = storedMap()
  const { anchors, names, kept } = filedParts()
  if (anchors) await library.saveAnchors(digest, anchors)
  await library.saveNames(digest, names)
  for (const kind of belongings) await library.saveBelonging(digest, kind, kept[kind])
  return library
}
