import { createContext } from 'svelte'
import type { NodeIndex } from '../model/node.ts'
import { nodeKey } from '../model/corpus-map.ts'
import type { ProjectionName } from '../model/map-settings.ts'
import { hasOwn } from '../view/hash.ts'
import { checkView } from '../view/stale.ts'
import type { ViewState } from '../view/view-state.ts'
import { Analysis } from './analysis.svelte.ts'
import { Bridges } from './bridges.svelte.ts'
import { Clusters } from './clusters.svelte.ts'
import { Exporting } from './exporting.svelte.ts'
import { Filters } from './filters.svelte.ts'
import { Importing } from './importing.svelte.ts'
import { Library } from './library.svelte.ts'
import { Look } from './look.svelte.ts'
import { MapControl } from './map-control.svelte.ts'
import type { Newcomers } from './newcomers.svelte.ts'
import { Notices } from './notices.svelte.ts'
import type { OneFileWish } from './one-file.ts'
import { Pins } from './pins.svelte.ts'
import type { Corrections } from './corrections.svelte.ts'
import type { Marks } from './marks.svelte.ts'
import type { Papers } from './papers.svelte.ts'
import type { Projects } from './projects.svelte.ts'
import type { Scenes } from './scenes.svelte.ts'
import type {
  AnalysisPort,
  BundledCorpus,
  FilePort,
  HistoryPort,
  LibraryStore,
  SearchPort,
  SettingsPort,
} from './ports.ts'
import { Search } from './search.svelte.ts'
import { Selection } from './selection.svelte.ts'
import type { SideView } from './side-view.ts'
import { SingleKeys } from './single-keys.svelte.ts'
import { Theme } from './theme.svelte.ts'
import { Undo } from './undo.svelte.ts'
import { View } from './view.svelte.ts'
import type { Vocabulary } from './vocabulary.svelte.ts'
import { Ways } from './ways.svelte.ts'

/** The world outside of the state. */
export interface Ports {
  readonly history: HistoryPort
  readonly settings: SettingsPort
  readonly files: FilePort
  readonly bundled: BundledCorpus
  /** Asked once. */
  readonly store: () => Promise<LibraryStore>
  readonly analysis: () => Promise<AnalysisPort>
  readonly search: () => Promise<SearchPort>
  /** The page that single files are made from; absent where there is none. */
  readonly fileTemplate?: () => Promise<string>
  /** The corpus file that the page's address names; absent when it names none. */
  readonly named?: (() => Promise<File>) | undefined
}

/** All state of the application, one object per concern, joined here and nowhere else. */
export class AppState {
  readonly notices = new Notices()
  readonly undo = new Undo()
  readonly control: MapControl
  readonly view: View
  readonly theme: Theme
  readonly singleKeys: SingleKeys
  readonly analysis: Analysis
  readonly bridges: Bridges
  readonly selection: Selection
  readonly clusters: Clusters
  readonly filters: Filters
  readonly search: Search
  readonly pins: Pins
  readonly ways: Ways
  readonly look: Look
  readonly library: Library
  readonly importing: Importing
  readonly exporting: Exporting

  /** What a person keeps about papers; null until it was first asked for. */
  marked = $state.raw<Marks | null>(null)
  /** What is new in the open corpus; null: nothing was ever added to one here. */
  newcomers = $state.raw<Newcomers | null>(null)
  /** Whether the ways to share the view are shown. */
  sharing = $state(false)
  /** Whether the open corpus is about to get another name. */
  renaming = $state(false)
  /** Letters of a link, at most: longer ones break in mail and chat. */
  readonly longestLink = 8000

  readonly #ports: Ports
  readonly #store = (): Promise<LibraryStore> => this.library.store()
  #scenes: Promise<Scenes> | null = null
  #sideSearch: (() => Promise<SearchPort>) | null = null
  #vocabulary: Promise<Vocabulary> | null = null
  #corrections: Promise<Corrections> | null = null
  #projects: Promise<Projects> | null = null
  #marks: Promise<Marks> | null = null
  #papers: Promise<Papers> | null = null
  #newcomers: Promise<Newcomers> | null = null

  constructor(ports: Ports) {
    this.#ports = ports
    const { notices, undo } = this
    const view = new View(ports.history)
    const control = new MapControl(view)
    const theme = new Theme(view, ports.settings)
    const analysis = new Analysis(ports.analysis, ports.bundled)
    const selection = new Selection(view, analysis)
    const clusters = new Clusters({ view, analysis, undo, control })
    const filters = new Filters(view, analysis)
    const search = new Search(view, analysis, selection, ports.search)
    const pins = new Pins(analysis, undo, control)
    const ways = new Ways(view, analysis)
    const bridges = new Bridges(analysis, view, notices)
    const newcomers = (): ReadonlySet<NodeIndex> | undefined => this.newcomers?.papers
    const look = new Look({
      view,
      analysis,
      bridges,
      selection,
      filters,
      search,
      pins,
      theme,
      ways,
      newcomers,
    })
    const library = new Library({
      store: ports.store,
      view,
      analysis,
      pins,
      clusters,
      undo,
      notices,
      shippedStory: () => ports.bundled.story(),
      projects: () => this.projects(),
    })
    const importing = new Importing({
      analysis,
      library,
      notices,
      undo,
      projects: () => this.projects(),
      papers: () => this.papers(),
    })
    this.view = view
    this.control = control
    this.theme = theme
    this.singleKeys = new SingleKeys(ports.settings)
    this.analysis = analysis
    this.bridges = bridges
    this.selection = selection
    this.clusters = clusters
    this.filters = filters
    this.search = search
    search.marks = async () => (await this.marks()).byPaper
    this.pins = pins
    this.ways = ways
    this.look = look
    this.library = library
    this.importing = importing
    this.exporting = new Exporting(analysis, notices, ports.files)
  }

  /** Opens what the address names and follows the history from then on. Returns the way to stop. */
  start(): () => void {
    void this.library.read()
    const opened = this.#openNamed()
    return this.view.follow((ignored) => {
      if (ignored.length > 0) {
        this.view.amend({})
        this.notices.warn(`Not understood in the address, so left out: ${ignored.join(', ')}.`)
      }
      void opened.then(() => this.#restore())
    })
  }

  /** The app with the open corpus in one page; null where it can't be made. */
  get oneFile(): ((wish: OneFileWish) => Promise<Blob>) | null {
    const { fileTemplate: template, bundled, analysis } = this.#ports
    if (!template) return null
    return async (wish) =>
      (await import('./one-file.ts')).oneFile(this, { template, bundled, store: this.#store, analysis }, wish)
  }

  /** A view of the open corpus beside that of the page, for what is drawn without being shown. */
  async sideView(): Promise<SideView> {
    this.#sideSearch ??= lazily(this.#ports.search)
    return (await import('./side-view.ts')).sideView(this, this.#sideSearch)
  }

  /** The story of the open corpus; what tells it comes when it is first asked for. */
  async scenes(): Promise<Scenes> {
    const { bundled } = this.#ports
    this.#scenes ??= import('./scenes.svelte.ts').then(
      ({ Scenes }) =>
        new Scenes(
          this,
          this.#store,
          () => bundled.story(),
          () => this.#settle(),
        ),
    )
    return this.#scenes
  }

  /** Project files; what handles them comes when one is first saved or opened. */
  async projects(): Promise<Projects> {
    const { files } = this.#ports
    this.#projects ??= import('./projects.svelte.ts').then(
      ({ Projects }) => new Projects(this, this.#store, files),
    )
    return this.#projects
  }

  /** Shows a whole view in place of the present one. Returns the names of targets that the corpus doesn't have. */
  async goTo(view: ViewState): Promise<readonly string[]> {
    this.view.set(view)
    await this.library.follow()
    if (view.scene !== '') await (await this.scenes()).restore()
    return this.#arrange()
  }

  /** The vocabulary of the open corpus and what was changed of it; comes when it is first asked for. */
  async vocabulary(): Promise<Vocabulary> {
    this.#vocabulary ??= import('./vocabulary.svelte.ts').then(
      ({ Vocabulary }) => new Vocabulary(this, this.#store, () => this.#settle()),
    )
    return this.#vocabulary
  }

  /** What the user corrects of the words that links rest on; it comes when it is first asked for. */
  async corrections(): Promise<Corrections> {
    this.#corrections ??= import('./corrections.svelte.ts').then(
      ({ Corrections }) => new Corrections(this, this.#store),
    )
    return this.#corrections
  }

  /** What a person keeps about the papers of the open corpus; it comes when it is first asked for. */
  async marks(): Promise<Marks> {
    this.#marks ??= import('./marks.svelte.ts').then(
      ({ Marks }) => (this.marked = new Marks(this, this.#store)),
    )
    const marks = await this.#marks
    await marks.follow()
    return marks
  }

  /** Changing the papers of the open corpus; it comes when it is first asked for. */
  async papers(): Promise<Papers> {
    this.#papers ??= import('./papers.svelte.ts').then(
      ({ Papers }) => new Papers(this, this.#store, () => this.#arrange()),
    )
    return this.#papers
  }

  /** Takes up what additions brought to a corpus of one's own. */
  async followNewcomers(): Promise<void> {
    if (this.library.open === null && !this.#newcomers) return
    this.#newcomers ??= import('./newcomers.svelte.ts').then(
      ({ Newcomers }) => (this.newcomers = new Newcomers(this, this.#store)),
    )
    await (await this.#newcomers).follow()
  }

  /** Opens the words that reveal a concept in the workbench. */
  async editWords(id: string): Promise<void> {
    const vocabulary = await this.vocabulary()
    await vocabulary.follow()
    vocabulary.section = 'concepts'
    vocabulary.chosen = id
    this.view.set({ panel: 'vocabulary' })
  }

  async present(): Promise<void> {
    await (await this.scenes()).present()
  }

  /** Selects a node and brings it into view. */
  show(node: NodeIndex): void {
    this.selection.select(node)
    this.control.reveal([node])
  }

  /** Shows something else of the corpus. Its clusters are others, so a choice of clusters ends. */
  async project(projection: ProjectionName): Promise<void> {
    if (projection === this.view.fields.projection) return
    this.view.set({ projection, cluster: [], region: [], camera: null })
    await this.library.follow()
  }

  /** Lists what ties the map together, in place of the selection. */
  showBridges(): void {
    this.view.set({ panel: 'bridges', select: [], link: null, path: 0 })
  }

  /** Only the neighbourhood of a node stands out; null: everything again. */
  focus(node: NodeIndex | null, depth: 1 | 2 | 3 = 1): void {
    const { map } = this.analysis
    if (map) this.view.set({ focus: node === null ? null : { node: nodeKey(map, node), depth } })
  }

  /** Takes back the innermost thing that stands out: results, selection, focus, in this order. */
  escape(): void {
    if (this.search.open) this.search.open = false
    else if (this.selection.any) this.selection.clear()
    else if (['bridges', 'news'].includes(this.view.fields.panel)) this.view.set({ panel: 'none' })
    else if (this.view.fields.focus) this.focus(null)
  }

  /** @param view what the link brings back; the present view, unless another one is named */
  async copyLink(view?: ViewState): Promise<void> {
    const link = this.view.address(view)
    if (!view && link.length > this.longestLink) {
      this.sharing = true
      return
    }
    try {
      await navigator.clipboard.writeText(link)
      const left = !view && hasOwn(this.view.fields) ? ' What you filter by your marks is not in it.' : ''
      this.notices.info(`The link to this ${view ? 'story' : 'view'} was copied.${left}`)
    } catch {
      this.notices.warn('The browser did not allow copying. Copy the address from the address bar instead.')
    }
  }

  async #openNamed(): Promise<void> {
    const { named } = this.#ports
    // A corpus of the library that the fragment names was brought here before.
    if (named && this.view.fields.corpus === null)
      await (await import('./named-corpus.ts')).openNamed(this, named)
  }

  async #restore(): Promise<void> {
    await this.library.follow()
    if (this.view.fields.marks.length > 0) await this.marks()
    if (this.view.fields.scene !== '') await (await this.scenes()).restore()
    await this.#settle()
  }

  /** Makes what the view names so, and says what of it the corpus doesn't have. */
  async #settle(): Promise<void> {
    const missing = await this.#arrange()
    if (missing.length > 0) this.notices.warn(`Not in this corpus, so left out: ${missing.join(', ')}.`)
  }

  /** Makes what the view names so. Returns the names of targets that the corpus doesn't have. */
  async #arrange(): Promise<readonly string[]> {
    await this.library.follow()
    const { index } = this.analysis
    if (!index) return []
    const { view, missing, changed } = checkView(index, this.view.fields, this.library.aliases)
    if (changed) this.view.amend(view)
    this.control.restore(this.look.sought, true)
    if (this.search.query !== (this.search.answer?.query ?? '')) void this.search.ask()
    return missing
  }
}

/** The state of the application, for every component below the one that provides it. */
export const [useApp, provideApp] = createContext<AppState>()

/** Starts something when it is first asked for, and once. */
function lazily<Value>(start: () => Promise<Value>): () => Promise<Value> {
  let started: Promise<Value> | null = null
  return () => (started ??= start())
}
