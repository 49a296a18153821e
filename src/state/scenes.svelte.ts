import { nodeLabel } from '../model/corpus-map.ts'
import { problemText } from '../model/problem.ts'
import { defaultView, fieldNames, viewFields } from '../view/fields.ts'
import { formatHash, hasOwn } from '../view/hash.ts'
import { isOwnQuery } from '../view/own-query.ts'
import { LONGEST_PACKED, packStory, unpackStory } from '../view/packed-story.ts'
import {
  EMPTY_STORY,
  insertScene,
  moveScene,
  parseStory,
  removeScene,
  replaceScene,
  sceneChange,
  storeStory,
  viewText,
  type ParsedStory,
  type Scene,
  type Story,
} from '../view/story.ts'
import type { ViewState } from '../view/view-state.ts'
import type { AppState } from './app-state.svelte.ts'
import type { LibraryStore } from './ports.ts'

/** Where a story is from: the user's own, that which comes with Weft, or one that a link brought. */
export type Origin = 'own' | 'shipped' | 'link'

export interface Told {
  readonly story: Story
  readonly origin: Origin
}

const NOTHING: Told = { story: EMPTY_STORY, origin: 'own' }

/** The story of the open corpus: its scenes, changes of them, and the way from scene to scene. */
export class Scenes {
  readonly #app: AppState
  readonly #store: () => Promise<LibraryStore>
  readonly #shipped: () => Promise<unknown>
  readonly #settle: () => Promise<void>
  #told = $state.raw<Told>(NOTHING)
  /** What is told without the link that brought another story. */
  #besides: Told = NOTHING
  /** Corpus and link of what is told. */
  #key = ''
  #digest = ''
  #loading: Promise<void> = Promise.resolve()
  #shown = $state('')
  /** What the view had before it was presented. */
  #before: Partial<ViewState> = {}

  readonly story = $derived.by(() => this.#told.story)
  readonly origin = $derived.by(() => this.#told.origin)
  /** The scene that was shown, added or changed last; null: none, or it is gone. */
  readonly current = $derived.by((): Scene | null => {
    const id = this.#app.view.fields.scene || this.#shown
    return this.story.scenes.find((scene) => scene.id === id) ?? null
  })
  /** Its place, from 0; -1 without one. */
  readonly at = $derived(this.current ? this.story.scenes.indexOf(this.current) : -1)
  readonly next = $derived.by((): Scene | null => this.story.scenes[this.at + 1] ?? null)
  readonly presenting = $derived.by(() => this.#app.view.fields.scene !== '')

  /** @param settle makes what the view names so */
  constructor(
    app: AppState,
    store: () => Promise<LibraryStore>,
    shipped: () => Promise<unknown>,
    settle: () => Promise<void>,
  ) {
    this.#app = app
    this.#store = store
    this.#shipped = shipped
    this.#settle = settle
  }

  /** Takes up the story of the open corpus, or the one that the link brought. */
  async follow(): Promise<void> {
    const digest = this.#app.analysis.map?.digest
    if (digest === undefined) return
    const packed = this.#app.view.fields.story
    const key = `${digest} ${this.#app.library.openings} ${packed}`
    if (key !== this.#key) {
      this.#key = key
      this.#digest = digest
      this.#loading = this.#load(key, digest, packed)
    }
    await this.#loading
  }

  /** Goes to a scene: everything that it keeps is restored. While presenting, that is the scene presented from then on. */
  async show(id: string): Promise<void> {
    const scene = this.story.scenes.find((one) => one.id === id)
    if (!scene) return
    this.#shown = id
    if (this.presenting) this.#app.view.amend({ ...sceneChange(scene), scene: id })
    else this.#app.view.set(sceneChange(scene))
    await this.#settle()
  }

  /** Goes by so many scenes, not beyond the ends. */
  async step(by: number): Promise<void> {
    const last = this.story.scenes.length - 1
    const scene = this.story.scenes[Math.max(0, Math.min(last, this.at + by))]
    if (scene && scene !== this.current) await this.show(scene.id)
  }

  /** Presents from a scene on, else from the current one, else from the first. */
  async present(id?: string): Promise<void> {
    await this.follow()
    const { view, notices } = this.#app
    const scene = this.story.scenes.find((one) => one.id === id) ?? this.current ?? this.story.scenes[0]
    if (!scene) {
      view.set({ panel: 'story' })
      notices.info('This story has no scenes yet. Arrange the view, then add it as a scene.')
      return
    }
    this.#before = { theme: view.fields.theme, panel: view.fields.panel }
    this.#shown = scene.id
    view.set({ ...sceneChange(scene), scene: scene.id })
    await this.#settle()
  }

  leave(): void {
    this.#app.view.set({ ...this.#before, scene: '' })
    this.#before = {}
  }

  /**
   * Takes up a scene that an address names: alone it brings its view; beside other fields these hold, and the scene
   * gives what doesn't travel in links.
   */
  async restore(): Promise<void> {
    await this.follow()
    const { view, notices } = this.#app
    const { fields } = view
    const scene = this.story.scenes.find(({ id }) => id === fields.scene)
    if (!scene) {
      view.amend({ scene: '' })
      notices.warn(`Not in this story, so left out: scene ${fields.scene}.`)
      return
    }
    this.#shown = scene.id
    const alone = formatHash({ ...fields, corpus: null, scene: '', story: '' }) === ''
    const change = sceneChange(scene)
    const kept = fieldNames.filter(
      (name) => name in change && (alone || !viewFields[name].travels.includes('link')),
    )
    view.amend(Object.fromEntries(kept.map((name) => [name, change[name]])))
  }

  /** Adds the present view after the current scene, or at the end. */
  add(): void {
    const { story } = this
    const scene = {
      id: newId(),
      title: this.#suggestedTitle(),
      note: '',
      view: viewText(this.#app.view.fields),
    }
    const at = this.at < 0 ? story.scenes.length : this.at + 1
    this.#change(`Add scene ${scene.title}`, insertScene(story, scene, at), scene.id)
    this.#tellOwn()
  }

  duplicate(scene: Scene): void {
    const copy = { ...scene, id: newId() }
    const at = this.story.scenes.indexOf(scene) + 1
    this.#change(`Duplicate scene ${scene.title}`, insertScene(this.story, copy, at), copy.id)
  }

  /** Changes the words of a scene. */
  edit(scene: Scene, words: Partial<Pick<Scene, 'title' | 'note'>>): void {
    const edited = { ...scene, ...words }
    if (edited.title === scene.title && edited.note === scene.note) return
    this.#change(`Edit scene ${edited.title}`, replaceScene(this.story, edited), scene.id)
  }

  /** Keeps the present view in a scene, in place of its own. */
  update(scene: Scene): void {
    const view = viewText(this.#app.view.fields)
    this.#change(`Update scene ${scene.title}`, replaceScene(this.story, { ...scene, view }), scene.id)
    this.#tellOwn()
  }

  /** A scene is for others: it does without what is asked of one's own marks. */
  #tellOwn(): void {
    const { view, notices } = this.#app
    if (hasOwn(view.fields)) notices.info('What you filter by your marks is not in the scene.')
  }

  move(scene: Scene, to: number): void {
    const moved = moveScene(this.story, scene.id, to)
    if (moved.scenes.indexOf(scene) === this.story.scenes.indexOf(scene)) return
    this.#change(`Move scene ${scene.title}`, moved, scene.id)
  }

  remove(scene: Scene): void {
    const { undo, notices } = this.#app
    this.#change(`Delete scene ${scene.title}`, removeScene(this.story, scene.id), this.#shown)
    notices.info(`The scene ${scene.title} was deleted.`, { label: 'Undo', run: () => void undo.undo() })
  }

  rename(title: string): void {
    if (title !== this.story.title) this.#change('Rename the story', { ...this.story, title }, this.#shown)
  }

  /** Makes the story of the link that of the corpus. */
  async keep(): Promise<void> {
    const [digest, before, after] = [
      this.#digest,
      this.#besides,
      { story: this.story, origin: 'own' as const },
    ]
    await this.#put(digest, after)
    this.#app.view.set({ story: '' })
    await this.follow()
    this.#note('Keep the story of the link', digest, before, after)
  }

  /** Back from the story of a link to that of the corpus. */
  async dismiss(): Promise<void> {
    this.#app.view.set({ story: '' })
    await this.follow()
  }

  /** A link to the present view that brings the story along; says so when it is too long for one. */
  async copyLink(): Promise<void> {
    const { view, notices } = this.#app
    const packed = await packStory(this.story)
    if (packed.length > LONGEST_PACKED) {
      notices.warn(
        `The story is too long for a link: ${packed.length} letters packed, and ${LONGEST_PACKED} pass. Shorten its notes, or tell it in two.`,
      )
      return
    }
    const scene = this.current?.id ?? this.story.scenes[0]?.id ?? ''
    await this.#app.copyLink({ ...defaultView, corpus: view.fields.corpus, story: packed, scene })
  }

  #suggestedTitle(): string {
    const { selection, analysis, view } = this.#app
    const { map } = analysis
    const names = map ? selection.nodes.slice(0, 2).map((node) => nodeLabel(map, node)) : []
    if (names.length > 0) return names.join(' and ').slice(0, 120)
    const query = isOwnQuery(view.fields.query) ? '' : view.fields.query.trim()
    return query || `Scene ${this.story.scenes.length + 1}`
  }

  #change(label: string, story: Story, shown: string): void {
    const [digest, before, after] = [this.#digest, this.#told, { story, origin: 'own' as const }]
    this.#shown = shown
    void this.#put(digest, after)
    this.#note(label, digest, before, after)
  }

  #note(label: string, digest: string, before: Told, after: Told): void {
    const { undo, view } = this.#app
    undo.add({
      label,
      undo: () => this.#put(digest, before),
      redo: () => this.#put(digest, after),
      show: () => {
        if (this.#digest === digest && !this.presenting) view.set({ panel: 'story' })
      },
    })
  }

  /** Tells a story of a corpus, if it is the open one, and keeps it. */
  async #put(digest: string, told: Told): Promise<void> {
    if (this.#digest === digest) this.#told = told
    try {
      const stored = told.origin === 'own' ? storeStory(told.story) : undefined
      await (await this.#store()).saveBelonging(digest, 'stories', stored)
    } catch (error) {
      this.#app.library.unkept(error, 'The story holds until the page is closed')
    }
  }

  async #load(key: string, digest: string, packed: string): Promise<void> {
    const besides = await this.#ownOrShipped(digest)
    const brought = packed === '' ? null : this.#read(await unpackStory(packed))
    if (this.#key !== key) return
    this.#besides = besides
    this.#told = brought ? { story: brought, origin: 'link' } : besides
  }

  async #ownOrShipped(digest: string): Promise<Told> {
    const stored = await this.#store()
      .then((store) => store.loadBelonging(digest, 'stories'))
      .catch(() => undefined)
    const own = stored === undefined ? null : this.#read(parseStory(stored, 'library'))
    if (own) return { story: own, origin: 'own' }
    if (this.#app.library.open !== null) return NOTHING
    const shipped = this.#read(parseStory(await this.#shipped().catch(() => null), 'Weft'))
    return shipped ? { story: shipped, origin: 'shipped' } : NOTHING
  }

  /** What can be used of a story; the rest is said. */
  #read({ story, problems }: ParsedStory): Story | null {
    for (const problem of problems) this.#app.notices.warn(problemText(problem))
    return story
  }
}

/** Not by counting: addresses still name scenes that were deleted. */
function newId(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return `scene-${number.toString(36)}`
}
