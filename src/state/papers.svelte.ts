import { formOf, readForm, type FormFaults, type PaperForm } from '../importers/paper-form.ts'
import type { Anchors } from '../model/anchors.ts'
import { Digest } from '../model/digest.ts'
import { nodeKey } from '../model/corpus-map.ts'
import { parseNewcomers, storeNewcomers, valuesBefore, withNews, type Newcomers } from '../model/newcomers.ts'
import type { NodeKey } from '../model/node.ts'
import { NO_PAPER_CHANGES, type PaperChanges } from '../model/paper-changes.ts'
import type { Paper } from '../model/paper.ts'
import { paperId } from '../model/paper-id.ts'
import { shortTitle } from '../model/short-title.ts'
import { countWords } from '../view/count-words.ts'
import { setOf } from '../view/lit-nodes.ts'
import type { ImportReport, Merge } from '../workers/api.ts'
import { renamedAnchors } from './anchors-of.ts'
import type { AppState } from './app-state.svelte.ts'
import type { MadeMaps } from './analysis.svelte.ts'
import { isAbort, message } from './failures.ts'
import type { LibraryStore } from './ports.ts'

/** More papers than this are not selected to show what was undone: all of the map would be. */
const MOST_SHOWN = 200

/** What a person does to papers of the open corpus. */
interface Deed {
  /** Such as `Delete 3 papers`. */
  readonly label: string
  readonly changes: PaperChanges
  /** Name of the corpus afterwards; absent: its own, or that of an edited one. */
  readonly name?: string
  /** Of the papers afterwards; absent: not reckoned yet. */
  readonly digest?: string
  /** What is new then, by what was new before; absent: the same. */
  readonly news?: (before: Newcomers) => Newcomers
  /** What is selected when it is undone or done again, as far as it is there then. */
  readonly about: readonly NodeKey[]
  /** A node that has another key afterwards. */
  readonly renamed?: readonly [from: NodeKey, to: NodeKey]
  /** That it could not be done, as a sentence. */
  readonly failure: string
}

/** A way from one state of a corpus to another. */
interface Step {
  /** Digest of the corpus that it starts from; null: the bundled one. */
  readonly from: string | null
  readonly name: string
  readonly changes: PaperChanges
  /** Where nodes are before it. */
  readonly anchors: Anchors | null
  /** What is new in it after it, as it is stored. */
  readonly newcomers: unknown
  /** The map that it leads to. */
  readonly known: MadeMaps
}

/** Changing the papers of the open corpus. What comes with Weft stays: a corpus of one's own goes on from it. */
export class Papers {
  readonly #app: AppState
  readonly #store: () => Promise<LibraryStore>
  readonly #settle: () => Promise<unknown>

  /** A change is being taken up: the map is made anew. */
  busy = $state(false)

  /** @param settle makes what the view names so */
  constructor(app: AppState, store: () => Promise<LibraryStore>, settle: () => Promise<unknown>) {
    this.#app = app
    this.#store = store
    this.#settle = settle
  }

  /**
   * Gives the open corpus what imported papers have more. Nodes that were there stay where they are, and what is new
   * is marked until somebody dismisses it.
   * @param append add the papers that it doesn't have, too
   * @returns what was done, as a sentence, and the papers that became one; null: nothing, which was said
   */
  async combine(
    report: ImportReport,
    append: boolean,
  ): Promise<{ readonly sentence: string; readonly merged: readonly Merge[] } | null> {
    const { analysis, library, notices } = this.#app
    const { name = '' } = analysis.map ?? {}
    try {
      const { changes, digest, merged, unchanged } = await (await analysis.ready()).combine(report, append)
      const fresh = changes.inserted.map(([, paper]) => paper)
      if (fresh.length + merged.length === 0) {
        notices.info(`Nothing new: ${name} has ${countWords(unchanged, 'paper')} of these as they are.`)
        return null
      }
      if (digest !== library.open && (await library.openKept(digest))) return null
      const done = await this.#do({
        label: append
          ? `Add ${countWords(fresh.length, 'paper')} to ${name}`
          : `Enrich ${countWords(merged.length, 'paper')} of ${name}`,
        changes,
        digest,
        ...(library.open === null && { name: append ? `${name} and more` : `${name} with abstracts` }),
        news: (earlier) =>
          withNews(earlier, {
            added: fresh.map(({ id }) => id),
            changed: merged.map(({ before, after }) => ({
              paper: after.id,
              before: valuesBefore(before, after),
            })),
          }),
        about: [...fresh, ...merged.map(({ after }) => after)].map(({ id }): NodeKey => `paper:${id}`),
        failure: 'The papers could not be added to the open corpus.',
      })
      if (!done) return null
      const counts = [
        ...(fresh.length > 0 ? [`${countWords(fresh.length, 'paper')} added`] : []),
        ...(merged.length > 0
          ? [`${countWords(merged.length, 'paper')} gained what the files have on them`]
          : []),
        ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
      ]
      return { sentence: `${analysis.map?.name ?? name}: ${counts.join(', ')}.`, merged }
    } catch (error) {
      if (!isAbort(error)) notices.error(message(error, 'The papers could not be added to the open corpus.'))
      return null
    }
  }

  /**
   * Makes two papers again of two that became one: the one that was there as it was, its copy as a newcomer.
   * @returns false: not possible (said so); nothing has changed then
   */
  async part({ before, copy, after }: Merge): Promise<boolean> {
    const { analysis, library, notices } = this.#app
    const { map, index } = analysis
    const place = index?.nodeOf.get(`paper:${library.aliases.get(after.id) ?? after.id}`)
    const now = place === undefined ? null : (await analysis.paper(place)).paper
    if (!map || place === undefined || JSON.stringify(now) !== JSON.stringify(after)) {
      notices.warn(
        `“${shortTitle(after.title)}” was changed since then, so it stays as it is. Undo goes back further.`,
      )
      return false
    }
    const id = this.#freeId(copy, before)
    const apart = { ...copy, id, aliases: copy.aliases.filter((alias) => !before.aliases.includes(alias)) }
    return this.#do({
      label: `Keep the two “${shortTitle(before.title)}” apart`,
      changes: {
        removed: [],
        replaced: [[place, before]],
        inserted: [[map.papers.ids.length, apart]],
      },
      news: ({ added, changed }) => ({
        added: [...added, id],
        changed: changed.filter((one) => one.paper !== before.id),
      }),
      about: [`paper:${before.id}`, `paper:${id}`],
      failure: 'The papers could not be parted.',
    })
  }

  /** An id for a copy that is to stand beside the paper that it is a copy of. */
  #freeId(copy: Paper, before: Paper): string {
    const { analysis, library } = this.#app
    const isTaken = (id: string): boolean =>
      before.aliases.includes(id) ||
      (library.aliases.has(id) && library.aliases.get(id) !== before.id) ||
      analysis.index?.nodeOf.has(`paper:${id}`) === true
    const named = [copy.id, paperId({ ...copy, doi: null, arxiv: null })].find((id) => !isTaken(id))
    return named ?? `title:${new Digest().add(JSON.stringify(copy)).text()}`
  }

  /** Deletes papers; undo brings them back with everything of theirs. @param places indices */
  async delete(places: readonly number[]): Promise<void> {
    const { analysis, notices } = this.#app
    const { map } = analysis
    const removed = [...places].sort((one, other) => one - other)
    if (!map || removed.length === 0) return
    if (removed.length === map.papers.ids.length) {
      notices.warn('These are all papers of the corpus. Remove the corpus from the library instead.')
      return
    }
    const title = map.papers.titles[removed[0] ?? 0] ?? ''
    const what = removed.length === 1 ? `“${shortTitle(title)}”` : countWords(removed.length, 'paper')
    const done = await this.#do({
      label: `Delete ${what}`,
      changes: { ...NO_PAPER_CHANGES, removed },
      about: removed.map((paper) => nodeKey(map, paper)),
      failure: 'The papers could not be deleted.',
    })
    if (done) this.#say(`${what} ${removed.length === 1 ? 'was' : 'were'} deleted.`, map.name)
  }

  /** The fields of a paper for a form. */
  formOf(paper: Paper): PaperForm {
    return formOf(paper)
  }

  /**
   * Changes the fields of a paper as a form says; only that paper is read again. Its place stays.
   * @param place its index
   * @returns what of the form can't be taken, nothing having changed then; null: it was taken, or that was said
   */
  async edit(place: number, before: Paper, form: PaperForm): Promise<FormFaults | null> {
    const { analysis } = this.#app
    const { paper, faults } = readForm(form, before)
    if (Object.keys(faults).length > 0) return faults
    const twin = this.#twinOf(paper.id, before.id)
    if (twin !== null) return { [idField(paper)]: `Another paper here is the same by this: “${twin}”.` }
    if (JSON.stringify(paper) === JSON.stringify(before)) return null
    const { name = '' } = analysis.map ?? {}
    const done = await this.#do({
      label: `Edit “${shortTitle(before.title)}”`,
      changes: { ...NO_PAPER_CHANGES, replaced: [[place, paper]] },
      about: [`paper:${before.id}`, `paper:${paper.id}`],
      renamed: [`paper:${before.id}`, `paper:${paper.id}`],
      failure: 'The paper could not be changed.',
    })
    if (done) this.#say(`“${shortTitle(paper.title)}” was changed.`, name)
    return null
  }

  /**
   * Gives the open corpus, one of the library, another name.
   * @returns false: not possible (said so); it has its name then
   */
  async rename(name: string): Promise<boolean> {
    const { map } = this.#app.analysis
    if (!map) return false
    return this.#do({
      label: `Rename ${map.name}`,
      changes: NO_PAPER_CHANGES,
      digest: map.digest,
      name,
      about: [],
      failure: 'The corpus could not be renamed.',
    })
  }

  /** Title of the other paper that has this id, now or formerly; null: none. */
  #twinOf(id: string, own: string): string | null {
    const { analysis, library } = this.#app
    const current = library.aliases.get(id) ?? id
    const node = current === own ? undefined : analysis.index?.nodeOf.get(`paper:${current}`)
    return node === undefined ? null : (analysis.map?.papers.titles[node] ?? null)
  }

  /** @returns false: cancelled, or not possible (said so); nothing has changed then */
  async #do({ label, changes, about, renamed, news, failure, ...deed }: Deed): Promise<boolean> {
    const { analysis, library, notices, pins, undo } = this.#app
    const { map } = analysis
    if (!map || this.busy) return false
    const [from, anchors, made] = [library.open, pins.anchors(), analysis.made().slice(0, 1)]
    const name = deed.name ?? (from === null ? `${map.name}, edited` : map.name)
    const places = anchors && renamed ? renamedAnchors(anchors, ...renamed) : anchors
    this.busy = true
    try {
      const digest = deed.digest ?? (await (await analysis.ready()).digestAfter(changes))
      const same = digest === map.digest ? null : await this.#nameOfKept(digest)
      if (same !== null) {
        notices.warn(
          `Nothing was changed: these would be the very papers of ${same}, which is there already.`,
        )
        return false
      }
      const old = from === null ? undefined : await this.#newcomersOf(from)
      const newcomers = news ? storeNewcomers(news(parseNewcomers(old))) : old
      const back = await library.revise(name, changes, places, newcomers)
      await this.#shown()
      const known = analysis.made().slice(0, 1)
      undo.add({
        label,
        undo: () =>
          from === null
            ? library.drop(digest, null)
            : this.#go({ from: digest, name, changes: back, anchors, newcomers: old, known: made }),
        redo: () => this.#go({ from, name, changes, anchors: places, newcomers, known }),
        show: () => {
          this.#show(about)
        },
      })
      return true
    } catch (error) {
      if (!isAbort(error)) notices.error(message(error, failure))
      return false
    } finally {
      this.busy = false
    }
  }

  async #go({ from, name, changes, anchors, newcomers, known }: Step): Promise<void> {
    const { library, notices } = this.#app
    try {
      await library.choose(from)
      if (library.open !== from) return
      await library.revise(name, changes, anchors, newcomers, known)
      await this.#shown()
    } catch (error) {
      if (!isAbort(error)) notices.error(message(error, 'The papers could not be changed back.'))
    }
  }

  async #newcomersOf(digest: string): Promise<unknown> {
    return this.#store()
      .then((store) => store.loadBelonging(digest, 'newcomers'))
      .catch(() => undefined)
  }

  async #shown(): Promise<void> {
    await this.#settle()
    this.#app.search.renew()
  }

  /** Selects what is there of nodes. */
  #show(keys: readonly NodeKey[]): void {
    const { analysis, control, library, selection } = this.#app
    const found = keys.flatMap((key) => {
      const current = library.aliases.get(key.replace(/^paper:/, ''))
      return analysis.index?.nodeOf.get(current === undefined ? key : `paper:${current}`) ?? []
    })
    const nodes = [...setOf(found)]
    if (nodes.length === 0 || nodes.length > MOST_SHOWN) return
    selection.selectAll(nodes)
    control.reveal(nodes)
  }

  /** @param before name of the corpus that was changed */
  #say(sentence: string, before: string): void {
    const { analysis, notices, undo } = this.#app
    const name = analysis.map?.name ?? before
    const copy = name === before ? '' : ` ${before} stays as it came; this is a corpus of your own.`
    notices.info(`${sentence}${copy}`, undo.button())
  }

  /** The corpus of the library, or the one that comes with Weft, that has exactly these papers; null: none. */
  async #nameOfKept(digest: string): Promise<string | null> {
    const { analysis, library } = this.#app
    const entry = library.entries.find((one) => one.digest === digest)
    if (entry) return entry.name
    return digest === (await analysis.bundledDigest()) ? 'the corpus that comes with Weft' : null
  }
}

/** The field that gives a paper its id. */
function idField({ doi, arxiv }: Paper): keyof PaperForm {
  if (doi) return 'doi'
  return arxiv ? 'arxiv' : 'title'
}
