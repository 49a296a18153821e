import type { Anchors } from '../model/anchors.ts'
import type { GivenName } from '../model/given-name.ts'
import { sameSettings } from '../model/map-settings.ts'
import type { PaperChanges } from '../model/paper-changes.ts'
import { problemText } from '../model/problem.ts'
import { settingsOf } from '../view/map-settings.ts'
import type { CorpusRecord, Lessons } from '../workers/api.ts'
import { anchorsOf } from './anchors-of.ts'
import { aliasesOf, noAliases } from './aliases.ts'
import type { Clusters } from './clusters.svelte.ts'
import type { Analysis, MadeMaps } from './analysis.svelte.ts'
import type { NoticeAction, Notices } from './notices.svelte.ts'
import type { Pins } from './pins.svelte.ts'
import type { LibraryEntry, LibraryStore, StoredCorpus, StoredParts } from './ports.ts'
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
}

/** What a view forgets when another corpus is opened. */
const fresh = {
  select: [],
  region: [],
  link: null,
  focus: null,
  query: '',
  family: [],
  technique: [],
  domain: [],
  cluster: [],
  marks: [],
  years: null,
  camera: null,
  scene: '',
  story: '',
} as const

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
  /** Former ids of papers of the open corpus with the present ones. */
  aliases: ReadonlyMap<string, string> = noAliases
  #loaded = false
  /** Digest of the corpus that is open or on its way; undefined: none was asked for. */
  #aim: string | null | undefined = undefined
  /** As they were when the corpus was opened: pins alter them. */
  #anchors: Anchors | null = null
  #connected: Promise<LibraryStore> | null = null
  readonly #successors = new Successors()

  constructor(from: LibrarySources) {
    this.#from = from
    from.pins.changed = (anchors) => {
      void this.#keepAnchors(anchors)
    }
    from.clusters.changed = (names) => {
      void this.#keepNames(names)
    }
    from.clusters.follow = () => this.#followSettings()
  }

  /** Reads what the store has and says what of it is damaged. A store that can't be read is said so. */
  async read(): Promise<void> {
    const { notices } = this.#from
    try {
      await this.#refresh()
      for (const problem of await (await this.#store()).problems())
        notices.warn(problemText(problem), this.#removal(problem.digest))
    } catch (error) {
      notices.warn(message(error, 'The library of this browser could not be read.'))
    }
  }

  /** Opens what the view names, as it wants it: at start, and after Back or Forward. */
  async follow(): Promise<void> {
    await this.#followCorpus()
    await this.#followSettings()
  }

  async #followCorpus(): Promise<void> {
    const { view, notices } = this.#from
    const wanted = view.fields.corpus
    const digest = wanted && this.#successors.latest(wanted.digest)
    if (wanted && digest && digest !== wanted.digest) view.amend({ corpus: { ...wanted, digest } })
    if (digest === this.#aim) return
    const shown = await this.#show(digest)
    if (shown === 'opened' || shown === 'overtaken') return
    if (wanted && shown === 'absent') {
      const name = wanted.name || 'of this link'
      notices.warn(`The corpus “${name}” is not in this browser. Ask for its file and open it here.`)
    }
    this.#stay()
    if (wanted && !this.#loaded) await this.#show(null)
  }

  /** The store was changed: what is open is no longer what was asked for, so that it is opened anew. */
  async expire(): Promise<void> {
    this.#aim = undefined
    await this.#refresh()
  }

  /** Makes a corpus of the library (null: the bundled one) the open one. */
  async choose(digest: string | null): Promise<void> {
    if (digest === this.#aim) return
    const entry = this.entries.find((one) => one.digest === digest)
    this.#from.view.set({ ...fresh, corpus: entry ? { digest: entry.digest, name: entry.name } : null })
    await this.follow()
  }

  /**
   * Reads papers, keeps them and opens them. Papers that are kept already are opened with all that was made of them.
   * @param anchors places to start from
   * @param inPlaceOf digest of a corpus of the library that the new one replaces, or null
   * @returns false: cancelled, not readable, or kept already (said so)
   */
  async add(
    { digest, ...record }: CorpusRecord & { readonly digest: string },
    anchors: Anchors | null = null,
    inPlaceOf: string | null = null,
  ): Promise<boolean> {
    const { analysis, view, undo, notices, pins } = this.#from
    const before = this.open
    try {
      if (digest !== inPlaceOf && (await this.#isKept(digest))) {
        await this.#openKept(digest)
        return false
      }
      const replaced = inPlaceOf === null ? null : await (await this.#store()).load(inPlaceOf)
      const belongings = replaced?.belongings ?? (anchors ? await this.#bundledBelongings() : {})
      const map = await analysis.open(record, anchors, lessonsOf(belongings))
      pins.restore(anchors)
      // Papers that go on from the open ones keep what the user calls their clusters.
      if (!anchors) analysis.givenNames = []
      this.previous = before
      this.#opened(digest, record)
      view.set({ ...fresh, corpus: { digest, name: record.name } })
      const stored: StoredCorpus = {
        ...record,
        digest,
        anchors: anchorsOf(map, anchors?.pinned ?? []),
        belongings,
        names: analysis.givenNames,
      }
      this.#anchors = stored.anchors
      await this.#save(stored, replaced?.digest)
      // Only now: who loads what belongs to it finds that in the store.
      this.openings++
      undo.add(
        replaced
          ? {
              label: `Change ${record.name}`,
              undo: () => this.#putBack(replaced, digest),
              redo: () => this.#putBack(stored, replaced.digest),
            }
          : {
              label: `Add ${record.name}`,
              undo: () => this.drop(digest, before),
              redo: () => this.#putBack(stored),
            },
      )
      await this.#followSettings()
      return true
    } catch (error) {
      if (!isAbort(error)) notices.error(message(error, 'These papers could not be read.'))
      this.#stay()
      return false
    }
  }

  /**
   * Reads the open corpus by other lessons, shows the map that the view wants of it, and keeps where its nodes are
   * then. Rejects with an AbortError when cancelled or overtaken: then nothing has changed.
   * @param known the maps that were made by these lessons before, if they were kept
   */
  async teach(lessons: Lessons, known: MadeMaps | null = null): Promise<void> {
    const { analysis, pins } = this.#from
    await analysis.teach(lessons, pins.anchors(), known)
    await this.#followSettings()
    this.#anchors = pins.anchors()
    if (this.#anchors) await this.#keepAnchors(this.#anchors)
  }

  /**
   * Goes on with the open corpus after a change of its papers: it takes the place of what it was in the library; what
   * comes with Weft becomes a corpus of its own. Rejects with an AbortError when cancelled or overtaken.
   * @param anchors where its nodes are, and pins
   * @param known the maps that it had after this change before, if they were kept
   * @returns what takes the change back
   */
  async revise(
    name: string,
    changes: PaperChanges,
    anchors: Anchors | null,
    known: MadeMaps | null = null,
  ): Promise<PaperChanges> {
    const { analysis, pins, view } = this.#from
    const [before, lessons] = [this.open, analysis.lessons]
    const belongings =
      before === null
        ? await this.#bundledBelongings()
        : await this.#store()
            .then(async (store) => (await store.loadParts(before)).belongings)
            .catch((): StoredParts['belongings'] => ({ ...lessons }))
    const back = await analysis.revise(name, changes, anchors, known)
    const { digest = '', description = '' } = analysis.base ?? {}
    const papers = await analysis.papers(digest)
    pins.restore(anchors)
    this.#anchors = pins.anchors()
    this.#opened(digest, { papers })
    view.amend({ corpus: { digest, name } })
    const { givenNames: names } = analysis
    const stored = { digest, name, description, papers, anchors: this.#anchors, belongings, names }
    await this.#save(stored, before ?? undefined)
    if (before === null) this.previous = null
    else this.#successors.add(before, digest)
    this.openings++
    await this.#followSettings()
    return back
  }

  /** Takes a corpus out of the library; undo brings it back. */
  async remove(digest: string): Promise<void> {
    const { undo, notices } = this.#from
    try {
      const stored = await (await this.#store()).load(digest)
      if (!stored) return
      await this.drop(digest, null)
      const bringBack = (): Promise<void> => this.#putBack(stored)
      undo.add({ label: `Remove ${stored.name}`, undo: bringBack, redo: () => this.drop(digest, null) })
      notices.info(`${stored.name} was removed.`, { label: 'Undo', run: () => void undo.undo() })
    } catch (error) {
      notices.error(message(error, 'The corpus could not be removed.'))
    }
  }

  #opened(digest: string, record: Pick<CorpusRecord, 'papers'>): void {
    this.open = digest
    this.#aim = digest
    this.aliases = aliasesOf(record)
    this.#loaded = true
  }

  /** Makes the map that the view wants. When that is cancelled or fails, the view goes back to the map that is shown. */
  async #followSettings(): Promise<void> {
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

  /** Whether exactly these papers are in the library, readable, or come with Weft. */
  async #isKept(digest: string): Promise<boolean> {
    if (digest === (await this.#from.analysis.bundledDigest())) return true
    const kept = await this.#store()
      .then((store) => store.load(digest))
      .catch(() => null)
    return kept !== null
  }

  async #openKept(digest: string): Promise<void> {
    const { analysis, notices } = this.#from
    await this.choose(this.entries.some((entry) => entry.digest === digest) ? digest : null)
    const name = analysis.map?.name ?? ''
    notices.info(`These papers were here already: ${name} is open with all that you made of it.`)
  }

  async #refresh(): Promise<void> {
    this.entries = await (await this.#store()).list()
  }

  #store(): Promise<LibraryStore> {
    this.#connected ??= this.#from.store()
    return this.#connected
  }

  /** Takes a corpus out of the library for good. */
  async drop(digest: string, openInstead: string | null): Promise<void> {
    await (await this.#store()).remove(digest)
    if (this.previous === digest) this.previous = undefined
    if (this.open === digest) await this.choose(openInstead)
    await this.#refresh()
  }

  async #putBack(stored: StoredCorpus, inPlaceOf?: string): Promise<void> {
    await this.#save(stored, inPlaceOf)
    await this.choose(stored.digest)
  }

  async #save(stored: StoredCorpus, inPlaceOf?: string): Promise<void> {
    const { notices } = this.#from
    try {
      await (await this.#store()).save(stored, inPlaceOf)
      if (this.previous === inPlaceOf) this.previous = undefined
      await this.#refresh()
    } catch (error) {
      const reason = message(error, 'The browser refused to store it.')
      notices.warn(`${stored.name} is open but not kept: ${reason} Keep its file to open it again.`)
    }
  }

  /** The corpus that is open stays so: the view names it again. */
  #stay(): void {
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
        const [anchors, names, lessons] = await Promise.all([
          this.#bundledAnchors(),
          this.#bundledNames(),
          this.#bundledLessons(),
        ])
        if (overtaken()) return 'overtaken'
        this.aliases = noAliases
        this.#anchors = anchors
        analysis.givenNames = names
        pins.restore(this.#anchors)
        if (lessons.vocabularies !== undefined) await analysis.teach(lessons, this.#placesOf(anchors))
        else if (lessons.corrections !== undefined) await analysis.correct(lessons.corrections)
        if (overtaken()) return 'overtaken'
      } else {
        const stored = await (await this.#store()).load(digest)
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
      const removal = digest !== null && isDamage(error) ? this.#removal(digest) : null
      notices.error(message(error, 'The corpus could not be opened.'), removal)
      return 'failed'
    }
    if (this.#loaded) this.previous = this.open
    this.open = digest
    this.openings++
    this.#loaded = true
    return 'opened'
  }

  /** The way out of a record that can't be read: there is nothing in it that undo could bring back. */
  #removal(digest: string): NoticeAction {
    return {
      label: 'Remove it',
      run: () => {
        void this.drop(digest, null).catch((error: unknown) => {
          this.#from.notices.error(message(error, 'The corpus could not be removed.'))
        })
      },
    }
  }

  /** What the bundled corpus has beside its papers, its story too, for a corpus that goes on from it. */
  async #bundledBelongings(): Promise<StoredParts['belongings']> {
    const digest = this.#from.analysis.map?.digest
    const kept = await this.#store()
      .then((store) => (digest === undefined ? null : store.loadParts(digest)))
      .catch(() => null)
    const stories = kept?.belongings.stories ?? (await this.#from.shippedStory().catch(() => undefined))
    return { ...kept?.belongings, ...(stories === undefined ? {} : { stories }) }
  }

  async #bundledAnchors(): Promise<Anchors | null> {
    const digest = this.#from.analysis.map?.digest
    try {
      return digest === undefined ? null : await (await this.#store()).loadAnchors(digest)
    } catch {
      // Without a store there are no pins; refresh() says that the store can't be read.
      return null
    }
  }

  /** What was taught about the bundled corpus. */
  async #bundledLessons(): Promise<Lessons> {
    const digest = this.#from.analysis.map?.digest
    try {
      if (digest === undefined) return {}
      const store = await this.#store()
      const [vocabularies, corrections] = await Promise.all([
        store.loadBelonging(digest, 'vocabularies'),
        store.loadBelonging(digest, 'corrections'),
      ])
      return lessonsOf({ vocabularies, corrections })
    } catch {
      // As with pins: that the store can't be read is said elsewhere.
      return {}
    }
  }

  /** Where nodes were when they were kept, else where they are. */
  #placesOf(kept: Anchors | null): Anchors | null {
    const now = this.#from.pins.anchors()
    return now && { ...now, positions: { ...now.positions, ...kept?.positions } }
  }

  async #bundledNames(): Promise<readonly GivenName[]> {
    const digest = this.#from.analysis.map?.digest
    try {
      return digest === undefined ? [] : await (await this.#store()).loadNames(digest)
    } catch {
      // As with pins: that the store can't be read is said elsewhere.
      return []
    }
  }

  async #keepNames(names: readonly GivenName[]): Promise<void> {
    const digest = this.#from.analysis.map?.digest
    if (digest === undefined) return
    try {
      await (await this.#store()).saveNames(digest, names)
    } catch (error) {
      this.#from.notices.warn(message(error, 'The name holds until the page is closed: it was not stored.'))
    }
  }

  async #keepAnchors(anchors: Anchors): Promise<void> {
    const digest = this.#from.analysis.map?.digest
    if (digest === undefined) return
    try {
      const positions = { ...this.#anchors?.positions, ...anchors.positions }
      await (await this.#store()).saveAnchors(digest, { positions, pinned: anchors.pinned })
    } catch (error) {
      this.#from.notices.warn(message(error, 'The pin holds until the page is closed: it was not stored.'))
    }
  }
}

export function lessonsOf({ vocabularies, corrections }: Lessons): Lessons {
  return {
    ...(vocabularies !== undefined && { vocabularies }),
    ...(corrections !== undefined && { corrections }),
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'fault' in error && error.fault === 'damaged'
}

/** The words of an error, or what to say without any. */
export function message(error: unknown, otherwise: string): string {
  return error instanceof Error && error.message !== '' ? error.message : otherwise
}
