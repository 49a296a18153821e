import type { Reading } from '../../src/importers/importer.ts'
import { importFile } from '../../src/importers/import-file.ts'

/** Made-up abstracts, each of several sentences. */
export const soup =
  'We study how soup keeps warm. A lid holds the heat for an hour, while an open pot loses it within minutes. We measure forty pots in three kitchens and find that the lid matters more than the pot. The guests agree with the figures.'
export const bread =
  'Bread rises slowly in a cold kitchen. We propose to begin on the evening before and to leave the dough alone. In ten bakeries the loaves were as light as ever, and the bakers slept longer than they used to.'

/** What comes out of a file with this content. */
export function read(content: string | Uint8Array, name = 'papers', reading: Reading = {}) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return importFile({ name, bytes }, () => Promise.resolve(), reading)
}

/** A text packed by gzip. */
export async function packed(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
