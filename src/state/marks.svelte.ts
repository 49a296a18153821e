import {
  cleanTag,
  editedMarks,
  LONGEST_TAG,
  NO_MARKS,
  parseMarks,
  presentMarks,
  renamedTag,
  storeMarks,
  tagKey,
  UNMARKED,
  withMarks,
  withNote,
  withoutTag,
  withTag,
  type Mark,
  type Marks as MarksById,
  type Reading,
} from '../model/marks.ts'
import { nodeKind } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
import { problemText } from '../model/problem.ts'
import { shortTitle } from '../model/short-title.ts'
import { marksOfPapers, NO_PAPER_MARKS, tagsInUse, type PaperMarks } from '../model/paper-marks.ts'
import { setOf } from '../view/lit-nodes.ts'
import { isOwnQuery } from '../view/own-query.ts'
import type { AppState } from './app-state.svelte.ts'
import { MarkFilters } from './mark-filters.svelte.ts'
import type { LibraryStore } from './ports.ts'
import type { Change } from './undo.svelte.ts'

interface Kept {
  readonly digest: string
  /** As they are stored, under present and former ids. */
  readonly marks: MarksById
  /** A newer Weft made them: they may not be changed. */
  readonly newer: boolean
}

/** A note that is being written: all of it is one step of undo. */
interface Writing {
  readonly paper: string
  readonly label: string
  after: MarksById
}

/** What a person keeps about the papers of the open corpus: star, reading, tags, note. */
export class Marks {
  readonly #app: AppState
  readonly #store: () => Promise<LibraryStore>
  #kept = $state.raw<Kept | null>(null)
  /** Corpus and opening of what is loaded, or on its way. */
  #key = ''
  #loading: Promise<void> = Promise.resolve()
  #writing: Writing | null = null

  /** By the present ids of the papers. */
  readonly #present = $derived.by((): MarksById => {
    const { analysis, library } = this.#app
    const kept = this.#kept?.digest === analysis.map?.digest ? this.#kept : null
    return kept ? presentMarks(kept.marks, library.aliases) : NO_MARKS
  })
  readonly byPaper = $derived.by((): PaperMarks => {
    const { index } = this.#app.analysis
    return index ? marksOfPapers(index.nodeOf, this.#present) : NO_PAPER_MARKS
  })
  readonly tags = $derived(tagsInUse(this.byPaper))
  /** As a text, so that a note that is being written moves no star. */
  readonly #stars = $derived(
    [...this.byPaper].flatMap(([paper, { starred }]) => (starred ? paper : [])).join(' '),
  )
  readonly starred = $derived(setOf(this.#stars.split(' ').filter(Boolean).map(Number)))
  readonly filters: MarkFilters

  constructor(app: AppState, store: () => Promise<LibraryStore>) {
    this.#app = app
    this.#store = store
    this.filters = new MarkFilters(app, this)
    app.filters.own = this.filters
  }

  /** Takes up the marks of the open corpus. */
  async follow(): Promise<void> {
    const digest = this.#app.analysis.map?.digest
    if (digest === undefined) return
    const key = `${digest} ${this.#app.library.openings}`
    if (key !== this.#key) {
      this.#key = key
      this.#loading = this.#load(key, digest)
    }
    await this.#loading
  }

  /** @param paper index into the papers */
  of(paper: number): Mark {
    return this.byPaper.get(paper) ?? UNMARKED
  }

  async star(papers: readonly number[], starred: boolean): Promise<void> {
    await this.#change(
      papers,
      (about) => `${starred ? 'Star' : 'Unstar'} ${about}`,
      (mark) => ({ ...mark, starred }),
    )
  }

  /**
   * Stars the selected papers, or takes their stars off when all have one.
   * @param here what is under the cursor, where nothing is selected; null: nothing is
   */
  async starSelected(here: NodeIndex | null): Promise<void> {
    const { analysis, selection } = this.#app
    const { map } = analysis
    const nodes = selection.nodes.length > 0 || here === null ? selection.nodes : [here]
    const papers = nodes.filter((node) => map && nodeKind(map, node) === 'paper')
    await this.star(papers, !papers.every((paper) => this.of(paper).starred))
  }

  async read(papers: readonly number[], reading: Reading): Promise<void> {
    await this.#change(
      papers,
      (about) => `Mark ${about} as ${reading}`,
      (mark) => ({ ...mark, reading }),
    )
  }

  /** @returns why the tag can't be, as a sentence; null: the papers have it */
  async tag(papers: readonly number[], typed: string): Promise<string | null> {
    const clean = cleanTag(typed)
    if (clean === null) return refusalOf(typed)
    const tag = this.#spelling(clean)
    await this.#change(
      papers,
      (about) => `Tag ${about} with “${tag}”`,
      (mark) => withTag(mark, tag),
    )
    return null
  }

  async untag(papers: readonly number[], tag: string): Promise<void> {
    await this.#change(
      papers,
      (about) => `Take the tag “${this.#spelling(tag)}” off ${about}`,
      (mark) => withoutTag(mark, tag),
    )
  }

  /** Gives a tag another name on all papers that have it. @returns why it can't be, as a sentence; null: it has it */
  async renameTag(tag: string, typed: string): Promise<string | null> {
    const name = cleanTag(typed)
    if (name === null) return refusalOf(typed)
    await this.#change(
      [...this.byPaper.keys()],
      (about) => `Rename the tag “${tag}” of ${about} to “${name}”`,
      (mark) => renamedTag(mark, tag, name),
    )
    return null
  }

  /** Keeps a note as far as it is written. What is written with nothing else done in between is one step. */
  async note(paper: number, text: string): Promise<void> {
    await this.#change(
      [paper],
      (about) => `Write a note on ${about}`,
      (mark) => withNote(mark, text),
      true,
    )
  }

  /** A tag in use keeps its spelling. */
  #spelling(tag: string): string {
    return this.tags.find((use) => tagKey(use.tag) === tagKey(tag))?.tag ?? tag
  }

  async #change(
    papers: readonly number[],
    name: (about: string) => string,
    edit: (mark: Mark) => Mark,
    writing = false,
  ): Promise<void> {
    await this.follow()
    const { analysis, library, undo, notices } = this.#app
    const { map } = analysis
    if (!map || this.#kept?.digest !== map.digest) return
    if (this.#kept.newer) {
      notices.warn('Your marks here were made by a newer Weft. Reload the page to go on with them.')
      return
    }
    const ids = papers.flatMap((paper) => map.papers.ids[paper] ?? [])
    const changes = editedMarks(this.#present, ids, edit)
    const [first] = changes.keys()
    if (first === undefined) return
    const title = map.papers.titles[map.papers.ids.indexOf(first)] ?? first
    const label = name(changes.size === 1 ? shortTitle(title) : `${changes.size} papers`)
    const before = this.#kept.marks
    const after = withMarks(before, changes, library.aliases)
    const { digest } = map
    if (writing && this.#writing?.paper === first && undo.next === this.#writing.label) {
      this.#writing.after = after
    } else {
      const step: Writing = { paper: first, label, after }
      undo.add(this.#step(digest, before, step, [...changes.keys()]))
      this.#writing = writing ? step : null
      if (changes.size > 1) notices.info(`${label}.`, { label: 'Undo', run: () => void undo.undo() })
    }
    await this.#put(digest, after)
  }

  #step(digest: string, before: MarksById, step: Writing, ids: readonly string[]): Change {
    return {
      label: step.label,
      undo: () => {
        this.#writing = null
        return this.#put(digest, before)
      },
      redo: () => this.#put(digest, step.after),
      show: () => {
        if (this.#app.analysis.map?.digest === digest) this.#show(ids)
      },
    }
  }

  #show(ids: readonly string[]): void {
    const { analysis, library, selection, control } = this.#app
    const nodes = ids.flatMap(
      (id) => analysis.index?.nodeOf.get(`paper:${library.aliases.get(id) ?? id}`) ?? [],
    )
    selection.selectAll(nodes)
    control.reveal(nodes)
  }

  /** Keeps the marks of a corpus, and shows them if it is the open one. */
  async #put(digest: string, marks: MarksById): Promise<void> {
    if (this.#kept?.digest === digest) {
      const { search } = this.#app
      this.#kept = { digest, marks, newer: false }
      if (isOwnQuery(search.query)) void search.ask()
    }
    try {
      await (await this.#store()).saveBelonging(digest, 'marks', storeMarks(marks))
    } catch (error) {
      this.#app.library.unkept(error, 'What you noted holds until the page is closed')
    }
  }

  async #load(key: string, digest: string): Promise<void> {
    const kept = await this.#store()
      .then((store) => store.loadBelonging(digest, 'marks'))
      // That the store can't be read is said elsewhere.
      .catch(() => undefined)
    if (this.#key !== key) return
    const { marks, problems, newer } = parseMarks(kept, 'library')
    for (const problem of problems) this.#app.notices.warn(problemText(problem))
    this.#kept = { digest, marks, newer }
    this.#writing = null
  }
}

/** Why something typed is no tag. */
function refusalOf(typed: string): string {
  return typed.trim() === '' ? 'Type a word or two.' : `A tag has at most ${LONGEST_TAG} letters.`
}
