import { belongings, type Belonging } from '../../src/model/belongings.ts'
import type { GivenName } from '../../src/model/given-name.ts'
import type { CorpusMap } from '../../src/model/corpus-map.ts'
import { NO_PAPER_CHANGES } from '../../src/model/paper-changes.ts'
import type { Paper } from '../../src/model/paper.ts'
import type { Anchors } from '../../src/model/anchors.ts'
import type {
  AnalysisPort,
  HistoryPort,
  LibraryNews,
  LibraryStore,
  SearchPort,
  SettingsPort,
  StoredCorpus,
  StoredParts,
} from '../../src/state/ports.ts'
import { AppState, type Ports } from '../../src/state/app-state.svelte.ts'
import type { CorpusRecord, ImportReport, SearchAnswer } from '../../src/state/types.ts'
import { smallMap } from '../view/small-map.ts'

/** A history as the browser keeps it, in a list. */
export class ListHistory implements HistoryPort {
  entries: string[]
  owns: string[] = ['']
  at = 0
  #changed: () => void = () => undefined
  /** As when the page is left or reloaded. */
  leave: () => void = () => undefined

  constructor(fragment = '') {
    this.entries = [fragment]
  }

  fragment = (): string => this.entries[this.at] ?? ''
  own = (): string => this.owns[this.at] ?? ''
  address = (fragment: string): string => `https://weft.example/#${fragment}`

  push = (fragment: string, own = ''): void => {
    this.entries = [...this.entries.slice(0, this.at + 1), fragment]
    this.owns = [...this.owns.slice(0, this.at + 1), own]
    this.at++
  }

  replace = (fragment: string, own = ''): void => {
    this.entries[this.at] = fragment
    this.owns[this.at] = own
  }

  listen = (changed: () => void): (() => void) => {
    this.#changed = changed
    return () => undefined
  }

  leaving = (leave: () => void): (() => void) => {
    this.leave = leave
    return () => undefined
  }

  go(by: number): void {
    this.at += by
    this.#changed()
  }
}

export class ListStore implements LibraryStore {
  readonly corpora = new Map<string, StoredCorpus>()
  readonly anchors = new Map<string, Anchors>()
  readonly belongings = new Map<string, unknown>()
  readonly names = new Map<string, readonly GivenName[]>()

  list = () =>
    Promise.resolve(
      [...this.corpora.values()].map(({ digest, name, papers }) => ({ digest, name, papers: papers.length })),
    )
  problems = () => Promise.resolve([])
  load = (digest: string) => Promise.resolve(this.corpora.get(digest) ?? null)
  refusal: Error | null = null
  /** Tells what is heard from other tabs. */
  hear: (news: LibraryNews) => void = () => undefined
  watch = (told: (news: LibraryNews) => void): void => {
    this.hear = told
  }
  enter = (): Promise<boolean> => Promise.resolve(false)
  holds = (): boolean => false
  insist = (): Promise<void> => Promise.resolve()

  save = (corpus: StoredCorpus, inPlaceOf?: string): Promise<void> => {
    if (inPlaceOf !== undefined) this.corpora.delete(inPlaceOf)
    this.corpora.set(corpus.digest, corpus)
    return Promise.resolve()
  }

  remove = (digest: string): Promise<void> => {
    this.corpora.delete(digest)
    return Promise.resolve()
  }

  loadParts = (digest: string): Promise<StoredParts> => {
    const kept = this.corpora.get(digest)
    const said = belongings.flatMap((kind) => {
      const name = `${kind} ${digest}`
      return this.belongings.has(name) ? [[kind, this.belongings.get(name)] as const] : []
    })
    return Promise.resolve({
      anchors: this.anchors.get(digest) ?? kept?.anchors ?? null,
      names: this.names.get(digest) ?? kept?.names ?? [],
      belongings: { ...kept?.belongings, ...Object.fromEntries(said) },
    })
  }

  saveParts = (digest: string, parts: StoredParts): Promise<void> => {
    const { anchors, names } = parts
    if (anchors) this.anchors.set(digest, anchors)
    else this.anchors.delete(digest)
    this.names.set(digest, names)
    for (const kind of belongings) this.belongings.set(`${kind} ${digest}`, parts.belongings[kind])
    return Promise.resolve()
  }

  loadBelonging = (digest: string, kind: Belonging): Promise<unknown> =>
    Promise.resolve(
      this.belongings.has(`${kind} ${digest}`)
        ? this.belongings.get(`${kind} ${digest}`)
        : this.corpora.get(digest)?.belongings[kind],
    )

  saveBelonging = (
    digest: string,
    kind: Belonging,
    value: unknown,
    anchors: Anchors | null = null,
  ): Promise<void> => {
    if (anchors) this.anchors.set(digest, anchors)
    this.belongings.set(`${kind} ${digest}`, value)
    return Promise.resolve()
  }

  saveNames = (digest: string, names: readonly GivenName[]): Promise<void> => {
    this.names.set(digest, names)
    return Promise.resolve()
  }

  saveAnchors = (digest: string, anchors: Anchors): Promise<void> => {
    this.anchors.set(digest, anchors)
    return Promise.resolve()
  }
}

/** A story of two scenes on the bundled corpus. */
export const bundledStory = {
  version: 1,
  title: 'Shipped',
  scenes: [
    { id: 'all', title: 'All of it', note: '', view: '' },
    { id: 'one', title: 'One', note: 'A **word**.', view: 'select=concept:caching' },
  ],
}

export const settings = (): SettingsPort => {
  const kept = new Map<string, string>()
  return {
    read: (name) => kept.get(name) ?? null,
    write: (name, value) => {
      kept.set(name, value)
    },
  }
}

/** A corpus of made-up papers: one link each, to the first technique. */
export function corpusMap(name: string, digest: string, papers = 4): CorpusMap {
  const years = Array.from({ length: papers }, (_, at) => 2020 + at)
  return {
    ...smallMap(
      years,
      years.map((_, at) => [at, 0] as const),
    ),
    name,
    digest,
  }
}

export function report(some: Partial<ImportReport> = {}): ImportReport {
  return {
    format: 'text',
    sources: [],
    formats: [],
    name: 'Mine',
    papers: [],
    digest: `digest of ${some.name ?? 'Mine'}`,
    project: null,
    problems: [],
    matches: [],
    english: 1,
    ...some,
  }
}

const never = (): Promise<never> => Promise.reject(new Error('Not asked for in this test.'))

/** An analysis that gives each corpus the digest `digest of <name>`. */
export function analysisPort(some: Partial<AnalysisPort> = {}): AnalysisPort {
  return {
    open: (corpus: CorpusRecord) => Promise.resolve(corpusMap(corpus.name, `digest of ${corpus.name}`)),
    remap: (settings) => Promise.resolve({ ...corpusMap('Remapped', 'bundled'), settings }),
    adopt: () => Promise.resolve(),
    teach: (_, wish) => Promise.resolve(wish && corpusMap('Taught', 'bundled')),
    digestAfter: never,
    revise: never,
    papers: never,
    newsEffect: never,
    effect: never,
    clustersEffect: never,
    shippedConcepts: () => Promise.resolve([]),
    readVocabulary: never,
    correct: never,
    corrections: never,
    candidates: never,
    coverage: never,
    importFiles: () => Promise.resolve(report()),
    combine: never,
    project: never,
    paper: never,
    concept: never,
    link: never,
    ways: never,
    bridges: never,
    matrix: never,
    timeline: never,
    bylines: never,
    facts: never,
    feedSearch: () => Promise.resolve(),
    ...some,
  }
}

/** What such an analysis does when the last of some papers is added to the open corpus, so that it has them all. */
export function addition(
  papers: readonly Paper[],
  digest: string,
): Pick<AnalysisPort, 'combine' | 'revise' | 'papers'> {
  const place = papers.length - 1
  const inserted = papers.slice(place).map((paper) => [place, paper] as const)
  const changes = { ...NO_PAPER_CHANGES, inserted }
  return {
    combine: () => Promise.resolve({ changes, digest, merged: [], unchanged: 0 }),
    revise: (name) => Promise.resolve({ map: corpusMap(name, digest), back: NO_PAPER_CHANGES }),
    papers: () => Promise.resolve(papers),
  }
}

export function searchPort(search: (query: string) => Promise<SearchAnswer>): SearchPort {
  return {
    index: () => Promise.resolve(),
    connect: () => Promise.resolve(),
    mark: () => Promise.resolve(),
    search: ({ query }) => search(query),
  }
}

export function answer(query: string, nodes: readonly number[]): SearchAnswer {
  return {
    query,
    nodes: Uint32Array.from(nodes),
    suggestion: null,
    blank: false,
    parts: [],
    faults: [],
    completions: [],
    hits: nodes.map((node) => ({
      node,
      score: 1,
      reason: '',
      titleSpans: [],
      snippet: '',
      snippetSpans: [],
      because: [],
    })),
  }
}

export interface World {
  readonly app: AppState
  readonly history: ListHistory
  readonly store: ListStore
}

/** The application over a world of lists, started, with the bundled corpus open. */
export async function world(
  fragment = '',
  some: Partial<Ports> = {},
  store = new ListStore(),
): Promise<World> {
  const history = new ListHistory(fragment)
  const app = new AppState({
    history,
    settings: settings(),
    files: { save: () => undefined },
    bundled: {
      map: () => Promise.resolve(corpusMap('Bundled', 'bundled')),
      file: () => Promise.resolve({ name: 'bundled.json', bytes: new Uint8Array() }),
      story: () => Promise.resolve(bundledStory),
    },
    store: () => Promise.resolve(store),
    analysis: () => Promise.resolve(analysisPort()),
    search: () => Promise.resolve(searchPort((query) => Promise.resolve(answer(query, [0])))),
    ...some,
  })
  app.start()
  await settled()
  return { app, history, store }
}

/** Lets promises that wait for nothing but each other come to rest. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve()
}
