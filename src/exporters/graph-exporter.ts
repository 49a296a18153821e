import type { MapGraph } from './map-graph.ts'

/** One format of graphs. */
export interface GraphExporter {
  readonly id: string
  /** Name for people, such as `GEXF`. */
  readonly label: string
  /** What it is for, in a few words. */
  readonly note: string
  /** Ending of file names, without the dot. */
  readonly ending: string
  readonly mediaType: string
  /** What the file holds, when it is not the whole graph: part of its name. */
  readonly part?: string
  /** The file in pieces. */
  readonly write: (graph: MapGraph) => Iterable<string>
}
