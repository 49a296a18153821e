import type { Anchors, Progress } from '../model/anchors.ts'
import type { Camera } from '../model/camera.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
export type { Library as LibraryStore, LibraryEntry, StoredCorpus } from '../storage/library.ts'
import type {
  ConceptDetail,
  CorpusRecord,
  ImportReport,
  LinkDetail,
  PaperDetail,
  SearchAnswer,
  SourceFile,
} from '../workers/api.ts'

/** The analysis worker as the state calls it. Aborting a call rejects it with an AbortError. */
export interface AnalysisPort {
  open(
    corpus: CorpusRecord,
    anchors: Anchors | null,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<CorpusMap>
  adopt(corpus: CorpusRecord): Promise<void>
  importFiles(
    files: readonly SourceFile[],
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<ImportReport>
  enrich(report: ImportReport): Promise<CorpusRecord>
  paper(index: number): Promise<PaperDetail>
  concept(index: number): Promise<ConceptDetail>
  link(paper: number, concept: number): Promise<LinkDetail | null>
  feedSearch(port: MessagePort): Promise<void>
}

/** The search worker as the state calls it. A newer search voids an older one, which rejects. */
export interface SearchPort {
  index(port: MessagePort, progress: (progress: Progress) => void): Promise<void>
  search(query: string, limit: number): Promise<SearchAnswer>
}

/** The corpus that comes with Weft: its finished map first, its papers when something asks for them. */
export interface BundledCorpus {
  map(): Promise<CorpusMap>
  /** Its papers as the importers read them. */
  file(): Promise<SourceFile>
}

/** What of the live map others command; the map component hands it over while it is there. */
export interface MapPort {
  fit(animate: boolean): void
  zoom(factor: number): void
  setCamera(camera: Camera, animate: boolean): void
  reveal(nodes: readonly NodeIndex[], animate: boolean): void
}

/** The address bar and the session's history. Fragments stand without `#`. */
export interface HistoryPort {
  fragment(): string
  /** The address of the page with another fragment, whole. */
  address(fragment: string): string
  push(fragment: string): void
  replace(fragment: string): void
  /** Calls back when Back, Forward or a hand changed the address. */
  listen(changed: () => void): () => void
}

/** Small settings that outlive the page. */
export interface SettingsPort {
  read(name: string): string | null
  write(name: string, value: string): void
}
