import type { Importer } from './importer.ts'
import { jsonLines } from './json-lines.ts'
import { textListing } from './text-listing.ts'
import { jsonArray, weftJson } from './weft-json.ts'

/** Every format that can be read; the first that recognises a text reads it. */
export const importers: readonly Importer[] = [jsonLines, weftJson, jsonArray, textListing]
