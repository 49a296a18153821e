import type { Anchors } from '../model/anchors.ts'
import type { GivenName } from '../model/given-name.ts'
import { sameSettings } from '../model/map-settings.ts'
import type { PaperChanges } from '../model/paper-changes.ts'
import { problemText } from '../model/problem.ts'
import { settingsOf } from '../view/map-settings.ts'
import type { CorpusRecord, Lessons } from '../workers/api.ts'
import { aliasesOf, noAliases } from './aliases.ts'
import type { Clusters } from './clusters.svelte.ts'
import type { Analysis, MadeMaps } from './analysis.svelte.ts'
import { faultOf, isAbort, message } from './failures.ts'
import { freshView } from './fresh-view.ts'
import { lessonsOf } from './lessons-of.ts'
import type { NoticeAction, Notices } from './notices.svelte.ts'
import type { Pins } from './pins.svelte.ts'
import type { LibraryChanges } from './library-changes.ts'
import type { LibraryEntry, LibraryNews, LibraryStore, StoredParts } from './ports.ts'
import type { Projects } from './projects.svelte.ts'
import { Successors } from './successors.ts'
import type { Undo } from './undo.svelte.ts'
import type { View } from './view.svelte.ts'

export interface LibrarySources {
  readonly store: () => Promise<LibraryStore>
  readonly view: View
  readonly analysis: Analysis
  readonly pins: Pins
  readonly clusters: Clusters
  readonly undo: Undo
  readonly notices: Notices
  /** The story that comes with the bundled corpus, as it is stored. */
  readonly shippedStory: () => Promise<unknown>
  readonly projects: () => Promise<Projects>
}

/** The corpora that the user brought, and which one is open. */
export class Library {
  readonly #from: LibrarySources
  /** Corpora in the store, the bundled one not among them. */
  entries = $state.raw<readonly LibraryEntry[]>([])
  /** Digest of the corpus that was open before this one; null: the bundled one; undefined: none was. */
  previous = $state.raw<string | null | undefined>(undefined)
  /** Digest of the open corpus; null: the bundled one. */
  open = $state.raw<string | null>(null)
  /** How many times a corpus was opened: who keeps something of the open one loads it again then. */
  openings = $state.raw(0)
  /** Whether a person is asked what to do about an open corpus that was changed in another tab. */
  deciding = $state(false)
  /** Former ids of papers of the open corpus with the present ones. */
  aliases: ReadonlyMap<string, string> = noAliases
  #loaded = false
  /** Digest of the corpus that is open or on its way; undefined: none was asked for. */
  #aim: string | null | undefined = undefined
  /** As they were when the corpus was opened: pins alter them. */
  #anchors: Anchors | null = null
  #connected: Promise<LibraryStore> | null = null
  /** Digests of corpora that others went on from. */
  readonly successors = new Successors()
  #changes: Promise<LibraryChanges> | null = null
  #asked = false

  constructor(from: LibrarySources) {
    this.#from = from
    from.pins.changed = (anchors) => {
      void this.#keepAnchors(anchors)
    }
    from.clusters.changed = (names) => {
      void this.#keepNames(names)
    }
    from.clusters.follow = () => this.followSettings()
  }

  /** Reads what the store has and says what of it is damaged. A store that can't be read is said so. */
  async read(): Promise<void> {
    const { notices } = this.#from
    try {
      await this.refresh()
      const store = await this.store()
      if (store.refusal) this.unkept(store.refusal, 'What you do here lasts until the page is closed')
      for (const problem of await store.problems())
        notices.warn(problemText(problem), this.#removal(problem.digest))
    } catch (error) {
      notices.warn(message(error, 'The library of this browser could not be read.'))
    }
  }

  /** Opens what the view names, as it wants it: at start, and after Back or Forward. */
  async follow(): Promise<void> {
    await this.#followCorpus()
    await this.followSettings()
  }

  async #followCorpus(): Promise<void> {
    const { view, notices } = this.#from
    const wanted = view.fields.corpus
    const digest = wanted && this.successors.latest(wanted.digest)
    if (wanted && digest && digest !== wanted.digest) view.amend({ corpus: { ...wanted, digest } })
    if (digest === this.#aim) return
    const shown = await this.#show(digest)
    if (shown === 'opened' || shown === 'overtaken') return
    if (wanted && shown === 'absent') {
      const name = wanted.name || 'of this link'
      notices.warn(`The corpus “${name}” is not in this browser. Ask for its file and open it here.`)
    }
    this.stay()
    if (wanted && !this.#loaded) await this.#show(null)
  }

  /** The store was changed: what is open is no longer what was asked for, so that it is opened anew. */
  async expire(): Promise<void> {
    this.#aim = undefined
    await this.refresh()
  }

  /** Makes a corpus of the library (null: the bundled one) the open one. */
  async choose(digest: string | null): Promise<void> {
    if (digest === this.#aim) return
    const entry = this.entries.find((one) => one.digest === digest)
    this.#from.view.set({ ...freshView, corpus: entry ? { digest: entry.digest, name: entry.name } : null })
    await this.follow()
  }

  /** See `LibraryChanges`. */
  async add(...what: Parameters<LibraryChanges['add']>): Promise<boolean> {
    return (await this.#changing()).add(...what)
  }

  /** See `LibraryChanges`. */
  async revise(...what: Parameters<LibraryChanges['revise']>): Promise<PaperChanges> {
    return (await this.#changing()).revise(...what)
  }

  /** See `LibraryChanges`. */
  async openKept(digest: string): Promise<boolean> {
    return (await this.#changing()).openKept(digest)
  }

  /** Takes a corpus out of the library for good. */
  async drop(digest: string, openInstead: string | null): Promise<void> {
    await (await this.#changing()).drop(digest, openInstead)
  }

  /** Takes a corpus out of the library; undo brings it back. */
  async remove(digest: string): Promise<void> {
    await (await this.#changing()).remove(digest)
  }

  /** What was just read is the open corpus from now on; once it is kept, `opened` follows. */
  took(digest: string, record: Pick<CorpusRecord, 'papers'>, anchors: Anchors | null): void {
    this.#aim = digest
    this.#anchors = anchors
    this.#loaded = true
    this.open = digest
    this.aliases = aliasesOf(record)
  }

  /**
   * Reads the open corpus by other lessons and shows the map that the view wants of it. Rejects with an AbortError when
   * cancelled or overtaken: then nothing has changed.
   * @param known the maps that were made by these lessons before, if they were kept
   * @returns where its nodes are then, to be kept with the lessons
   */
  async teach(lessons: Lessons, known: MadeMaps | null = null): Promise<Anchors | null> {
    const { analysis, pins } = this.#from
    await analysis.teach(lessons, pins.anchors(), known)
    await this.followSettings()
    this.#anchors = pins.anchors()
    return this.#anchors
  }

  /** Makes the map that the view wants. When that is cancelled or fails, the view goes back to the map that is shown. */
  async followSettings(): Promise<void> {
    const { analysis, pins, view, notices } = this.#from
    const wanted = settingsOf(view.fields)
    try {
      await analysis.remap(wanted, pins.anchors())
    } catch (error) {
      if (!isAbort(error)) notices.error(message(error, 'The map could not be made.'))
      // Overtaken by something newer, which decides what is shown.
      if (analysis.progress || !sameSettings(wanted, settingsOf(view.fields)) || !analysis.map) return
      view.amend(analysis.map.settings)
    }
  }

  async refresh(): Promise<void> {
    this.entries = await (await this.store()).list()
  }

  store(): Promise<LibraryStore> {
    this.#connected ??= this.#from.store().then((store) => {
      store.watch((news) => {
        this.#hear(news)
      })
      return store
    })
    return this.#connected
  }

  /**
   * Says that something was not stored, and what to do.
   * @param holds what became of it, such as `The pin holds until the page is closed`
   */
  unkept(error: unknown, holds: string): void {
    const { notices, projects } = this.#from
    const reason = message(error, 'The browser did not store it.')
    if (faultOf(error) === 'changed') {
      if (!this.#asked) this.deciding = true
      this.#asked = true
      this.#warnOfChange(reason)
    } else {
      const save = (): void => void projects().then((files) => files.save('own'))
      notices.warn(`${holds}: ${reason}`, { label: 'Save project', run: save })
    }
  }

  #changing(): Promise<LibraryChanges> {
    this.#changes ??= import('./library-changes.ts').then(
      ({ LibraryChanges }) => new LibraryChanges(this, this.#from),
    )
    return this.#changes
  }

  #hear({ digest, kind }: LibraryNews): void {
    const { analysis, notices, undo } = this.#from
    void this.refresh().catch(() => undefined)
    const name = analysis.map?.name ?? ''
    if (kind === 'renewed') {
      undo.clear()
      notices.info(
        'This corpus was changed in another tab. What you did here before can no longer be undone.',
      )
    } else if (kind === 'changed' && digest === analysis.map?.digest)
      this.#warnOfChange(`${name} was changed in another tab. What you change here is not stored any more.`)
  }

  #warnOfChange(text: string): void {
    const decide = (): void => {
      this.deciding = true
    }
    this.#from.notices.warn(text, { label: 'Choose what to do', run: decide })
  }

  /** The open corpus is there: who keeps something of it finds that in the store; that other tabs have it is said. */
  opened(): void {
    const { analysis, notices } = this.#from
    this.openings++
    this.#asked = false
    this.deciding = false
    const { map } = analysis
    if (!map) return
    void this.store()
      .then((store) => store.enter(map.digest))
      .then((isElsewhere) => {
        if (isElsewhere && analysis.map?.digest === map.digest)
          notices.info(`${map.name} is open in another tab too. Change it in one of them only.`)
      })
      .catch(() => undefined)
  }

  /** The corpus that is open stays so: the view names it again. */
  stay(): void {
    const { analysis, view } = this.#from
    this.#aim = this.#loaded ? this.open : undefined
    const corpus = this.open === null ? null : { digest: this.open, name: analysis.map?.name ?? '' }
    view.amend({ corpus })
  }

  /** Shows a corpus. `failed`: it was cancelled, or could not be read and that was said. */
  async #show(digest: string | null): Promise<'opened' | 'absent' | 'failed' | 'overtaken'> {
    const { analysis, pins, notices } = this.#from
    this.#aim = digest
    const overtaken = (): boolean => this.#aim !== digest
    try {
      if (digest === null) {
        await analysis.openBundled()
        const { anchors, names, belongings } = await this.#bundledParts()
        if (overtaken()) return 'overtaken'
        const lessons = lessonsOf(belongings)
        this.aliases = noAliases
        this.#anchors = anchors
        analysis.givenNames = names
        pins.restore(this.#anchors)
        if (lessons.vocabularies !== undefined) await analysis.teach(lessons, this.#placesOf(anchors))
        else if (lessons.corrections !== undefined) await analysis.correct(lessons.corrections)
        if (overtaken()) return 'overtaken'
      } else {
        const stored = await (await this.store()).load(digest, 'work')
        if (overtaken()) return 'overtaken'
        if (!stored) return 'absent'
        await analysis.open(stored, stored.anchors, lessonsOf(stored.belongings))
        this.aliases = aliasesOf(stored)
        this.#anchors = stored.anchors
        analysis.givenNames = stored.names
        pins.restore(stored.anchors)
      }
    } catch (error) {
      if (overtaken()) return 'overtaken'
      if (isAbort(error)) return 'failed'
      const removal = digest !== null && faultOf(error) === 'damaged' ? this.#removal(digest) : null
      notices.error(message(error, 'The corpus could not be opened.'), removal)
      return 'failed'
    }
    if (this.#loaded) this.previous = this.open
    this.#loaded = true
    this.open = digest
    this.opened()
    return 'opened'
  }

  /** The way out of a record that can't be read: there is nothing in it that undo could bring back. */
  #removal(digest: string): NoticeAction {
    return {
      label: 'Remove it',
      run: () => void this.#changing().then((changes) => changes.discard(digest)),
    }
  }

  /** What was made of the bundled corpus. */
  async #bundledParts(): Promise<StoredParts> {
    const digest = this.#from.analysis.map?.digest
    try {
      if (digest !== undefined) return await (await this.store()).loadParts(digest, 'work')
    } catch {
      // Without a store nothing was made of it; read() says that the store can't be read.
    }
    return { anchors: null, names: [], belongings: {} }
  }

  /** Where nodes were when they were kept, else where they are. */
  #placesOf(kept: Anchors | null): Anchors | null {
    const now = this.#from.pins.anchors()
    return now && { ...now, positions: { ...now.positions, ...kept?.positions } }
  }

  async #keepNames(names: readonly GivenName[]): Promise<void> {
    const digest = this.#from.analysis.map?.digest
    if (digest === undefined) return
    try {
      await (await this.store()).saveNames(digest, names)
    } catch (error) {
      this.unkept(error, 'The name holds until the page is closed')
    }
  }

  async #keepAnchors(anchors: Anchors): Promise<void> {
    const digest = this.#from.analysis.map?.digest
    if (digest === undefined) return
    try {
      const positions = { ...this.#anchors?.positions, ...anchors.positions }
      await (await this.store()).saveAnchors(digest, { positions, pinned: anchors.pinned })
    } catch (error) {
      this.unkept(error, 'The pin holds until the page is closed')
    }
  }
}
