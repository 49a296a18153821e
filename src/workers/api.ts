import type { ClusterChange } from '../graph/clusters/cluster-changes.ts'
import type { Matrix, MatrixQuestion } from '../graph/counts/matrix.ts'
import type { Timeline, TimelineQuestion } from '../graph/counts/timeline.ts'
import type { Anchors, Progress } from '../model/anchors.ts'
import type { Candidate } from '../mentions/candidates/find-candidates.ts'
import type { Coverage } from '../mentions/coverage.ts'
import type { ConceptSource } from '../mentions/concept-source.ts'
import type { Reading } from '../importers/importer.ts'
import type { TablePreview } from '../importers/table.ts'
import type { EarlierClusters } from '../model/clustering.ts'
import type { Correction } from '../model/correction.ts'
import type { CorpusMap, LinkColumns } from '../model/corpus-map.ts'
import type { MapSettings, ProjectionName } from '../model/map-settings.ts'
import type { Mention, Role } from '../model/mention.ts'
import type { Newcomers } from '../model/newcomers.ts'
import type { NodeIndex } from '../model/node.ts'
import type { Field, Paper } from '../model/paper.ts'
import type { PaperMarks } from '../model/paper-marks.ts'
import type { PaperChanges } from '../model/paper-changes.ts'
import type { Problem } from '../model/problem.ts'
import type { ProjectParts } from '../model/project-file.ts'
import type { SearchAnswer } from '../model/search-answer.ts'
import type { Question } from '../query/answer.ts'
import type { QuerySource } from '../query/source.ts'

export type { Candidate, CandidateExample } from '../mentions/candidates/find-candidates.ts'
export type { Coverage, RuleUse } from '../mentions/coverage.ts'
export type { ConceptSource } from '../mentions/concept-source.ts'
export type { Gap } from '../graph/counts/gaps.ts'
export type { MatrixLine } from '../graph/counts/cross-table.ts'
export type { Matrix, MatrixQuestion } from '../graph/counts/matrix.ts'
export type { Lane, Timeline, TimelineQuestion } from '../graph/counts/timeline.ts'
export type { SearchAnswer, SearchHit } from '../model/search-answer.ts'
export type { Question } from '../query/answer.ts'

/** A corpus as stored, exported and passed to the analysis worker. */
export interface CorpusRecord {
  readonly name: string
  readonly description: string
  readonly papers: readonly Paper[]
}

export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a person said about how files are to be read, by name of the file. */
export type Readings = Readonly<Record<string, Reading>>

/** What came out of files or pasted text, before anything is kept. */
export interface ImportReport {
  /** What the files were read as, for people. */
  readonly format: string
  readonly sources: readonly ImportedSource[]
  /** Formats that a person can choose instead of the recognised one. */
  readonly formats: readonly { readonly id: string; readonly label: string }[]
  /** Suggested name of the corpus. */
  readonly name: string
  readonly papers: readonly Paper[]
  /** Of the papers. */
  readonly digest: string
  /** Of a project file that was read alone: what it has beside its papers. */
  readonly project: OpenedProject | null
  readonly problems: readonly Problem[]
  /** Papers that the open corpus has already: pairs of (index in `papers`, index in the open corpus). */
  readonly matches: readonly (readonly [imported: number, open: number])[]
  /** Share of the text that reads as English, 0 to 1; under 0.5 the interface says so. */
  readonly english: number
}

export interface OpenedProject extends ProjectParts {
  readonly description: string
}

/** What a project file leaves out. */
export interface ProjectScope {
  readonly abstracts: boolean
}

/** One of the files as it was understood. */
export interface ImportedSource {
  readonly file: string
  readonly format: string
  readonly papers: number
  readonly tables: readonly TablePreview[]
  /** Names of a workbook's sheets. */
  readonly sheets: readonly string[]
}

/** What makes the open corpus one with imported papers. */
export interface Combined {
  readonly changes: PaperChanges
  /** Of its papers then. */
  readonly digest: string
  /** Papers that gain something. */
  readonly merged: readonly Merge[]
  /** Papers that are in it as they are. */
  readonly unchanged: number
}

/** A paper of the open corpus that becomes one with a copy of it. */
export interface Merge {
  /** Its index. */
  readonly place: number
  readonly before: Paper
  readonly copy: Paper
  readonly after: Paper
}

/** The open corpus after a change of its papers. */
export interface Revised {
  /** Null: it was known already. */
  readonly map: CorpusMap | null
  /** What takes the change back. */
  readonly back: PaperChanges
}

/** What a person taught the reader about a corpus, as it is kept beside the corpus: not trusted. */
export interface Lessons {
  /** Changes of the vocabulary. */
  readonly vocabularies?: unknown
  /** What they say about words of papers. */
  readonly corrections?: unknown
}

/** What a map is made with. */
export interface MapWish {
  readonly settings: MapSettings
  readonly anchors: Anchors | null
  readonly earlier: EarlierClusters | null
}

/** Concepts of a file. */
export interface ReadVocabulary {
  /** Name of the file. */
  readonly name: string
  readonly concepts: readonly ConceptSource[]
  readonly problems: readonly Problem[]
}

/** What lessons would change in the open corpus. */
export interface LessonsEffect {
  /** Concepts whose core papers become more or fewer, with their numbers; the largest change first. */
  readonly concepts: readonly ConceptEffect[]
  /** Papers that gain a core link, and that lose one; a paper can do both. */
  readonly gained: number
  readonly lost: number
  /** Sentences that reveal a concept only with the lessons, and only without; so many there are, and the first ones. */
  readonly gainedSentences: number
  readonly lostSentences: number
  readonly sentences: readonly SentenceEffect[]
}

export interface ConceptEffect {
  readonly id: string
  readonly label: string
  readonly before: number
  readonly after: number
}

export interface SentenceEffect {
  readonly change: 'gained' | 'lost'
  readonly paper: number
  readonly title: string
  readonly concept: string
  readonly label: string
  readonly evidence: Evidence
}

/** How many clusters become others: new, gone, or with a tenth of their papers and concepts exchanged. */
export interface ClustersEffect {
  readonly changed: number
  readonly clusters: number
}

/** What additions changed in the open corpus. */
export interface NewsEffect {
  /** Concepts with more core papers than before, the most first; where there were none before, the concept is new. */
  readonly concepts: readonly {
    readonly concept: number
    readonly before: number
    readonly after: number
  }[]
  /** Core links, before and now. */
  readonly links: readonly [before: number, after: number]
  /** Names of the clusters that there were, in the lines of their lettering. */
  readonly former: readonly (readonly string[])[]
  readonly clusters: readonly ClusterChange[]
}

/** One link of a paper or a concept with all that proves it. */
export interface LinkDetail {
  /** Index of the paper in the corpus. */
  readonly paper: number
  /** Index of the concept in the vocabulary. */
  readonly concept: number
  readonly role: Role
  readonly strength: number
  readonly evidence: readonly Evidence[]
}

/** A mention with the sentence around it. Spans are relative to `sentence`. */
export interface Evidence extends Pick<Mention, 'rule' | 'role' | 'field' | 'judged'> {
  readonly sentence: string
  /** Where the sentence starts in the field. */
  readonly start: number
  readonly spans: Mention['spans']
}

/** A correction with what became of it. */
export interface CorrectionState {
  readonly correction: Correction
  /** Index of the paper; null: it is not in the corpus now. */
  readonly paper: number | null
  /** Index of the concept; null: the vocabulary does not have it now. */
  readonly concept: number | null
  /**
   * `works`: it alters what was read. `idle`: the reader no longer takes these words for evidence, so there is nothing
   * to correct. `waiting`: paper, concept or words are not there now.
   */
  readonly state: 'works' | 'idle' | 'waiting'
}

export interface PaperDetail {
  readonly paper: Paper
  /** All mentions with spans into the paper's fields, for marking the texts. */
  readonly mentions: readonly Mention[]
  readonly links: readonly LinkDetail[]
  readonly similar: readonly Similar[]
}

/** Another paper, how alike (0 to 1), and the shared concepts (indices), rarest first. */
export interface Similar {
  readonly paper: number
  readonly likeness: number
  readonly shared: readonly number[]
  readonly field?: Field
}

export interface ConceptDetail {
  /**
   * Links of the concept, core first, then by strength. Only the first ones have their evidence: a large concept's
   * would be megabytes; `link` gives that of the others.
   */
  readonly links: readonly LinkDetail[]
  /** Phrases and cues that reveal it, as the vocabulary words them. */
  readonly phrases: readonly string[]
}

/** A way over the graph from one node to another, with what proves each of its links. */
export interface Way {
  readonly nodes: readonly NodeIndex[]
  /** `links[step]` ties `nodes[step]` to `nodes[step + 1]`. */
  readonly links: readonly LinkDetail[]
}

export interface Ways {
  /** Strongest first, over core links; empty: not connected. */
  readonly ways: readonly Way[]
  /** Of two that are not connected: how near it comes. */
  readonly miss: {
    /** The way with the fewest background links; null: not even these connect the two. */
    readonly way: Way | null
    /** The parts of the graph that the two belong to: how many nodes, and the one with the most links. */
    readonly parts: readonly { readonly size: number; readonly hub: NodeIndex }[]
  } | null
}

/** A paper without its texts. */
export type PaperFacts = Pick<
  Paper,
  'id' | 'title' | 'authors' | 'year' | 'venue' | 'doi' | 'arxiv' | 'url' | 'code' | 'keywords'
>

/** What a table of all papers shows and sorts beyond the columns of the map; in corpus order. */
export interface Bylines {
  /** Joined by commas; empty without any. */
  readonly authors: readonly string[]
  readonly venues: readonly string[]
  /** Place of each paper in alphabetical order from 1 on; equal ones have the same, 0: not known. */
  readonly titleRanks: Uint32Array
  /** By surname of the first author, then by all authors. */
  readonly authorRanks: Uint32Array
  readonly venueRanks: Uint32Array
}

/** Functions of the analysis worker. Every call answers or rejects; each can be cancelled. */
export interface AnalysisApi {
  /** Reads, links, clusters and lays out a corpus by what a person taught, and makes it the open one. */
  open(
    corpus: CorpusRecord,
    settings: MapSettings,
    anchors: Anchors | null,
    lessons: Lessons,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<CorpusMap>
  /**
   * The map of the open corpus under other settings, near the places of the anchors where that is good, its clusters
   * in the colours of the earlier ones that they go on from.
   */
  remap(
    settings: MapSettings,
    anchors: Anchors | null,
    earlier: EarlierClusters | null,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<CorpusMap>
  /**
   * Goes on with the open corpus by other lessons: reads only what they change. Concepts get other indices.
   * @param wish null: its map is known already
   */
  teach(
    lessons: Lessons,
    wish: MapWish | null,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<CorpusMap | null>
  /** The digest that the open corpus would have after a change of its papers. */
  digestAfter(changes: PaperChanges): Promise<string>
  /**
   * Goes on with the open corpus after a change of its papers, under another name: reads only papers that are new or
   * others than before.
   * @param wish null: its map is known already
   */
  revise(
    name: string,
    changes: PaperChanges,
    wish: MapWish | null,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Revised>
  /** Papers of the open corpus, `from` inclusive, `to` exclusive. Rejects when its digest is another one. */
  papers(digest: string, from: number, to: number): Promise<readonly Paper[]>
  /** What lessons would change; nothing is changed by asking. */
  effect(lessons: Lessons, signal?: AbortSignal): Promise<LessonsEffect>
  /** The same for clusters, which takes longer; `earlier` are those of the map that is shown. */
  clustersEffect(
    lessons: Lessons,
    settings: MapSettings,
    earlier: Int16Array,
    signal?: AbortSignal,
  ): Promise<ClustersEffect>
  /**
   * What additions changed in the open corpus.
   * @param clusterOf clusters of the map that is shown
   */
  newsEffect(
    news: Newcomers,
    settings: MapSettings,
    clusterOf: Int16Array,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<NewsEffect>
  /** Terms of the open corpus that no concept covers, the most promising first. */
  candidates(
    most: number,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<readonly Candidate[]>
  /** How well the vocabulary and the open corpus fit each other. */
  coverage(signal?: AbortSignal): Promise<Coverage>
  /** The concepts that come with Weft, as people read and write them. */
  shippedConcepts(): Promise<readonly ConceptSource[]>
  /** Reads concepts from a file. @param known ids that they may yield to */
  readVocabulary(file: SourceFile, known: readonly string[]): Promise<ReadVocabulary>
  /** Makes a corpus the open one whose map is known already (the bundled one): texts are read on demand. */
  adopt(corpus: CorpusRecord): Promise<void>
  /**
   * Applies the corrections among lessons to the links of the open corpus, after reading, and no others. Maps stay
   * those of the links as read; all answers about links heed the corrections.
   * @returns the links as they are then
   */
  correct(corrections: unknown): Promise<LinkColumns>
  /** What became of the corrections of the open corpus, in their order. */
  corrections(): Promise<readonly CorrectionState[]>
  /** Recognises the format by content and reads papers; opens nothing. */
  importFiles(
    files: readonly SourceFile[],
    readings: Readings,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<ImportReport>
  /** What gives the open corpus abstracts (and other fields) of the matched papers; `append`: and the others. */
  combine(report: ImportReport, append: boolean): Promise<Combined>
  /** The open corpus as a project file of this name. */
  project(name: string, parts: ProjectParts, scope: ProjectScope): Promise<Blob>
  paper(index: number): Promise<PaperDetail>
  concept(index: number): Promise<ConceptDetail>
  link(paper: number, concept: number): Promise<LinkDetail | null>
  /** The strongest ways from one node to another, at most `most`. */
  ways(from: NodeIndex, to: NodeIndex, most: number, signal?: AbortSignal): Promise<Ways>
  matrix(question: MatrixQuestion, signal?: AbortSignal): Promise<Matrix>
  timeline(question: TimelineQuestion, signal?: AbortSignal): Promise<Timeline>
  bylines(): Promise<Bylines>
  /** @param papers indices */
  facts(papers: readonly number[]): Promise<readonly PaperFacts[]>
  /**
   * How much each node ties the map together, indexed by node: the share of pairs of other nodes whose shortest
   * way over the edges that a projection draws (core links, or ties) runs through it, 0 to 1. Reckoned once and kept.
   */
  bridges(
    projection: ProjectionName,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Float32Array>
  /** Sends the search worker, over a port, all it has to index. */
  feedSearch(port: MessagePort): Promise<void>
}

/** What queries ask about that the map knows and the texts don't tell. */
export type QueryGraph = Pick<QuerySource, 'links' | 'clusterOf' | 'clusters'>

/** Functions of the search worker. */
export interface SearchApi {
  /** Builds the index from what arrives over the port; replaces any earlier index. */
  index(port: MessagePort, progress: (progress: Progress) => void): Promise<void>
  /** The links and clusters that queries ask about: those of the corpus that is indexed. */
  connect(graph: QueryGraph): Promise<void>
  /** What somebody keeps about the papers of the corpus that is indexed. */
  mark(marks: PaperMarks): Promise<void>
  /** A newer call voids an older one, which rejects with an AbortError. */
  search(question: Question): Promise<SearchAnswer>
}
