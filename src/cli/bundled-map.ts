import { importFile } from '../importers/import-file.ts'
import { mapCorpus } from '../graph/map-corpus.ts'
import { corpusDigest } from '../model/corpus-digest.ts'
import { DEFAULT_SETTINGS } from '../model/map-settings.ts'
import { encodeMap, type StoredMap } from '../model/stored-map.ts'
import { bundledReader } from './bundled-reader.ts'

/**
 * Everything that the first view needs of the corpus that comes with the app: links, clusters, positions.
 * @param corpusText the corpus as Weft's own JSON
 * @throws Error when a record of it cannot be used
 */
export async function bundledMap(corpusText: string): Promise<StoredMap> {
  const file = { name: 'bundled.json', bytes: new TextEncoder().encode(corpusText) }
  const { papers, problems, name, description } = await importFile(file)
  const [problem] = problems
  if (problem) throw new Error(`${problem.file}: ${problem.message}`)
  const { concepts, read } = bundledReader()
  return encodeMap(
    mapCorpus(
      {
        name: name ?? '',
        description: description ?? '',
        digest: corpusDigest(papers),
        papers,
        concepts,
        links: papers.map(read),
      },
      DEFAULT_SETTINGS,
      null,
    ),
  )
}
