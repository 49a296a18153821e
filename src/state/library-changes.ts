import type { Anchors } from '../model/anchors.ts'
import type { PaperChanges } from '../model/paper-changes.ts'
import type { CorpusRecord } from '../workers/api.ts'
import type { MadeMaps } from './analysis.svelte.ts'
import { anchorsOf } from './anchors-of.ts'
import { faultOf, isAbort, message } from './failures.ts'
import { freshView } from './fresh-view.ts'
import type { Library, LibrarySources } from './library.svelte.ts'
import type { StoredCorpus, StoredParts } from './ports.ts'

/** What one does to the library: add corpora, change and remove them. Comes when it is first done. */
export class LibraryChanges {
  readonly #library: Library
  readonly #from: LibrarySources

  constructor(library: Library, from: LibrarySources) {
    this.#library = library
    this.#from = from
  }

  /**
   * Reads papers, keeps them and opens them. Papers that are kept already are opened with all that was made of them.
   * @returns false: cancelled, not readable, or kept already (said so)
   */
  async add({ digest, ...record }: CorpusRecord & { readonly digest: string }): Promise<boolean> {
    const { analysis, view, undo, notices, pins } = this.#from
    const before = this.#library.open
    try {
      if (await this.openKept(digest)) return false
      const map = await analysis.open(record, null)
      pins.restore(null)
      analysis.givenNames = []
      const stored = { ...record, digest, anchors: anchorsOf(map, []), belongings: {}, names: [] }
      this.#library.previous = before
      this.#library.took(digest, record, stored.anchors)
      view.set({ ...freshView, corpus: { digest, name: record.name } })
      await this.#save(stored)
      this.#library.opened()
      undo.add({
        label: `Add ${record.name}`,
        undo: () => this.drop(digest, before),
        redo: () => this.#putBack(stored),
      })
      await this.#library.followSettings()
      return true
    } catch (error) {
      if (!isAbort(error)) notices.error(message(error, 'These papers could not be read.'))
      this.#library.stay()
      return false
    }
  }

  /**
   * Goes on with the open corpus after a change of its papers: it takes the place of what it was in the library; what
   * comes with Weft becomes a corpus of its own. Rejects with an AbortError when cancelled or overtaken.
   * @param anchors where its nodes are, and pins
   * @param newcomers what of it is new from then on, as it is stored
   * @param known the maps that it had after this change before, if they were kept
   * @returns what takes the change back
   */
  async revise(
    name: string,
    changes: PaperChanges,
    anchors: Anchors | null,
    newcomers: unknown,
    known: MadeMaps | null = null,
  ): Promise<PaperChanges> {
    const { analysis, pins, view } = this.#from
    const library = this.#library
    const [before, lessons] = [library.open, analysis.lessons]
    const belongings =
      before === null
        ? await this.#bundledBelongings()
        : await library
            .store()
            .then(async (store) => (await store.loadParts(before, 'look')).belongings)
            .catch((): StoredParts['belongings'] => ({ ...lessons }))
    const back = await analysis.revise(name, changes, anchors, known)
    const { digest = '', description = '' } = analysis.base ?? {}
    const papers = await analysis.papers(digest)
    pins.restore(anchors)
    const { givenNames: names } = analysis
    const parts = { anchors: pins.anchors(), belongings: { ...belongings, newcomers }, names }
    const stored = { digest, name, description, papers, ...parts }
    library.took(digest, stored, stored.anchors)
    view.amend({ corpus: { digest, name } })
    await this.#save(stored, before ?? undefined)
    if (before === null) library.previous = null
    else library.successors.add(before, digest)
    library.opened()
    await library.followSettings()
    return back
  }

  /** Takes a corpus out of the library; undo brings it back. */
  async remove(digest: string): Promise<void> {
    const { undo, notices } = this.#from
    try {
      const stored = await (await this.#library.store()).load(digest, 'look')
      if (!stored) return
      await this.drop(digest, null)
      const bringBack = (): Promise<void> => this.#putBack(stored)
      undo.add({ label: `Remove ${stored.name}`, undo: bringBack, redo: () => this.drop(digest, null) })
      notices.info(`${stored.name} was removed.`, { label: 'Undo', run: () => void undo.undo() })
    } catch (error) {
      notices.error(message(error, 'The corpus could not be removed.'))
    }
  }

  /** Takes away a record that can't be read: there is nothing in it that undo could bring back. */
  async discard(digest: string): Promise<void> {
    try {
      await this.drop(digest, null)
    } catch (error) {
      this.#from.notices.error(message(error, 'The corpus could not be removed.'))
    }
  }

  /** Whether exactly these papers are in the library, readable, or come with Weft. */
  async #isKept(digest: string): Promise<boolean> {
    if (digest === (await this.#from.analysis.bundledDigest())) return true
    const kept = await this.#library
      .store()
      .then((store) => store.load(digest, 'look'))
      .catch(() => null)
    return kept !== null
  }

  /** Opens what is kept of exactly these papers, with all that was made of it, and says so. @returns false: nothing is */
  async openKept(digest: string): Promise<boolean> {
    if (!(await this.#isKept(digest))) return false
    const { analysis, notices } = this.#from
    const { entries } = this.#library
    await this.#library.choose(entries.some((entry) => entry.digest === digest) ? digest : null)
    const name = analysis.map?.name ?? ''
    notices.info(`These papers were here already: ${name} is open with all that you made of it.`)
    return true
  }

  /** Takes a corpus out of the library for good. */
  async drop(digest: string, openInstead: string | null): Promise<void> {
    const library = this.#library
    await (await library.store()).remove(digest)
    if (library.previous === digest) library.previous = undefined
    if (library.open === digest) await library.choose(openInstead)
    await library.refresh()
  }

  async #putBack(stored: StoredCorpus): Promise<void> {
    await this.#save(stored)
    await this.#library.choose(stored.digest)
  }

  async #save(stored: StoredCorpus, inPlaceOf?: string): Promise<void> {
    const library = this.#library
    try {
      await this.#keep(stored, inPlaceOf)
      if (library.previous === inPlaceOf) library.previous = undefined
    } catch (error) {
      library.unkept(error, `${stored.name} is open but not kept`)
    }
    await library.refresh().catch(() => undefined)
  }

  /** Keeps a corpus. What another tab made of the one that it is to replace stays beside it. */
  async #keep(stored: StoredCorpus, inPlaceOf?: string): Promise<void> {
    const store = await this.#library.store()
    try {
      await store.save(stored, inPlaceOf)
    } catch (error) {
      if (inPlaceOf === undefined || inPlaceOf === stored.digest || faultOf(error) !== 'changed') throw error
      await store.save(stored)
      const also =
        'The papers that it was made from were changed in another tab: they stay in the library, too.'
      this.#from.notices.warn(`${stored.name}: ${also}`)
    }
  }

  /** What the bundled corpus has beside its papers, its story too, for a corpus that goes on from it. */
  async #bundledBelongings(): Promise<StoredParts['belongings']> {
    const digest = this.#from.analysis.map?.digest
    const kept = await this.#library
      .store()
      .then((store) => (digest === undefined ? null : store.loadParts(digest, 'look')))
      .catch(() => null)
    const stories = kept?.belongings.stories ?? (await this.#from.shippedStory().catch(() => undefined))
    return { ...kept?.belongings, ...(stories === undefined ? {} : { stories }) }
  }
}
