import type { Camera } from '../model/camera.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
export type {
  Library as LibraryStore,
  LibraryEntry,
  News as LibraryNews,
  StoredCorpus,
  StoredParts,
} from '../storage/library.ts'
import type { AnalysisApi, SearchApi, SourceFile } from '../workers/api.ts'

/** The analysis worker as the state calls it. Aborting a call rejects it with an AbortError. */
export type AnalysisPort = AnalysisApi

/** The search worker as the state calls it. A newer search voids an older one, which rejects. */
export type SearchPort = SearchApi

/** The corpus that comes with Weft: its finished map first, its papers when something asks for them. */
export interface BundledCorpus {
  map(): Promise<CorpusMap>
  /** Its papers as the importers read them. */
  file(): Promise<SourceFile>
  /** The story that comes with it, as `view/story.ts` reads it. */
  story(): Promise<unknown>
}

/** What of the live map others command; the map component hands it over while it is there. */
export interface MapPort {
  fit(animate: boolean): void
  zoom(factor: number): void
  setCamera(camera: Camera, animate: boolean): void
  /** @param around nodes that are shown too as far as the scale allows */
  reveal(nodes: readonly NodeIndex[], animate: boolean, around?: readonly NodeIndex[]): void
}

/** The address bar and the session's history. Fragments stand without `#`. */
export interface HistoryPort {
  fragment(): string
  /** What the present entry keeps beside its address, as it was pushed or replaced; else empty. */
  own(): string
  /** The address of the page with another fragment, whole. */
  address(fragment: string): string
  push(fragment: string, own: string): void
  replace(fragment: string, own: string): void
  /** Calls back when Back, Forward or a hand changed the address. */
  listen(changed: () => void): () => void
  /** Calls back when the page is left or reloaded: the last moment to alter the present entry. */
  leaving(leave: () => void): () => void
}

/** Where files that were made go. */
export interface FilePort {
  save(name: string, content: Blob): void
}

/** Small settings that outlive the page. */
export interface SettingsPort {
  read(name: string): string | null
  write(name: string, value: string): void
}
