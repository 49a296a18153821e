import { bundledReader } from '../../src/cli/bundled-reader.ts'
import { mapCorpus } from '../../src/graph/map-corpus.ts'
import { insideOwnRegion } from '../../src/graph/separation.ts'
import { type FileBytes, importFile } from '../../src/importers/import-file.ts'
import { type CorpusMap, isDrawn, nodeCount, nodeKey } from '../../src/model/corpus-map.ts'
import { DEFAULT_SETTINGS, PROJECTION_NAMES } from '../../src/model/map-settings.ts'
import type { NodeKey } from '../../src/model/node.ts'

/**
 * The share of drawn nodes inside their own region and in no other, for each projection of a corpus. As in the app
 * the first one's places are where the others start from.
 */
export async function ownRegionShares(file: FileBytes): Promise<Record<string, number>> {
  const { papers } = await importFile(file)
  const { concepts, read } = bundledReader()
  const corpus = { name: '', description: '', digest: '', papers, concepts, links: papers.map(read) }
  const positions = placesOf(mapCorpus(corpus, DEFAULT_SETTINGS, null))
  return Object.fromEntries(
    PROJECTION_NAMES.map((projection) => {
      const map = mapCorpus(corpus, { ...DEFAULT_SETTINGS, projection }, { positions, pinned: [] })
      const drawn = map.clusterOf.map((cluster, node) => (isDrawn(map, node) ? cluster : -1))
      const rings = map.clusters.map((cluster) => cluster.rings)
      return [projection, insideOwnRegion(map.positions, drawn, rings).ownOnly]
    }),
  )
}

function placesOf(map: CorpusMap): Record<NodeKey, readonly [number, number]> {
  const positions: Record<NodeKey, readonly [number, number]> = {}
  for (let node = 0; node < nodeCount(map); node++)
    positions[nodeKey(map, node)] = [map.positions[2 * node] ?? NaN, map.positions[2 * node + 1] ?? NaN]
  return positions
}
