import type { Camera, Size } from '../model/camera.ts'
import type { NodeIndex } from '../model/node.ts'
import type { AppState } from '../state/app-state.svelte.ts'
import type { Scenes } from '../state/scenes.svelte.ts'
import { defaultView } from '../view/fields.ts'
import { formatHash, parseHash } from '../view/hash.ts'
import { isSceneOf } from '../view/story.ts'
import type { ViewState } from '../view/view-state.ts'
import type { EmbedOptions } from './options.ts'
import type { SceneInfo, ThemeOption, ViewAnswer } from './weft-map-types.ts'

/** What of the live map an embedded one is asked for. */
export interface Picture {
  camera(): Camera
  size(): Size
  /** Lets nodes fill the frame. */
  frame(nodes: readonly NodeIndex[]): void
}

/** One embedded map: its options, its way from the address to a view, and what it shows of the story. */
export class EmbedSession {
  readonly app: AppState
  readonly options: EmbedOptions
  /** The colours that the page around wants, whatever a scene says; null: no wish. */
  #theme = $state<ThemeOption | null>(null)
  #scenes = $state.raw<Scenes | null>(null)
  /** Why there is no map; null: there is one, or it is on its way. */
  failure = $state.raw<string | null>(null)
  #picture: Picture | null = null
  /** A view is being taken up, which is nobody's change. */
  taking = false
  /** The page around lets it be seen, as far as the page knows. */
  seen = $state(true)
  /** Whether scenes go on by themselves. */
  playing = $state(false)
  /** Settles when the map is there or has failed. */
  readonly ready: Promise<void>

  /** The scene that is shown; null: none. */
  readonly scene = $derived.by((): SceneInfo | null => {
    const scenes = this.#scenes
    if (!scenes?.presenting || !scenes.current) return null
    const { id, title } = scenes.current
    return { id, title, number: scenes.at + 1, count: scenes.story.scenes.length }
  })
  /** Somebody changed what the scene shows. Without a scene that is always so. */
  readonly strayed = $derived.by(() => {
    const scene = this.scene && this.#scenes?.current
    return !scene || !isSceneOf(this.app.view.fields, scene)
  })
  readonly note = $derived.by(() => (this.scene ? (this.#scenes?.current?.note ?? '') : ''))
  readonly count = $derived.by(() => this.#scenes?.story.scenes.length ?? 0)

  /**
   * @param fragment the view to begin with, as a link has it
   * @param named the file that the address names, or null
   */
  constructor(app: AppState, options: EmbedOptions, fragment: string, named: (() => Promise<File>) | null) {
    this.app = app
    this.options = options
    this.#theme = options.theme
    this.playing = options.autoplay !== null
    app.look.omitted = { unlabelled: !options.labels, bare: options.background === 'transparent' }
    this.ready = this.#start(fragment, named)
  }

  /** The live map; null while none was seen yet. */
  get picture(): Picture | null {
    return this.#picture
  }

  set picture(picture: Picture | null) {
    this.#picture = picture
    // Its first picture comes before.
    if (picture)
      setTimeout(() => {
        this.#frame()
      })
  }

  /** The view as a text that an embedded map can take up. */
  get viewText(): string {
    return formatHash({ ...this.app.view.fields, corpus: null }, 'embed')
  }

  /** An address that opens the same view in Weft, to explore. */
  get link(): string {
    const { view } = this.app
    return view.address({ ...view.fields, corpus: null, scene: '' })
  }

  /** Takes up a view from its text. */
  async show(text: string): Promise<Pick<ViewAnswer, 'ignored' | 'missing'>> {
    const { view, ignored } = parseHash(text, 'embed')
    this.taking = true
    try {
      return { ignored, missing: await this.#goTo(view) }
    } finally {
      // Its changes are noticed before this is.
      setTimeout(() => {
        this.taking = false
      })
    }
  }

  /** Shows a scene by its id; null leaves the story. @returns false: there is no such scene */
  async tell(id: string | null): Promise<boolean> {
    if (id === null) {
      this.app.view.set({ scene: '' })
      return true
    }
    const scenes = await this.story()
    if (!scenes.story.scenes.some((scene) => scene.id === id)) return false
    await scenes.present(id)
    this.#keepTheme()
    return true
  }

  /** Goes by one scene; from no scene to the first. */
  async step(by: 1 | -1): Promise<void> {
    const scenes = await this.story()
    const next = scenes.presenting ? scenes.at + by : 0
    const scene = scenes.story.scenes[next]
    if (scene) await this.tell(scene.id)
  }

  /** After the last scene comes the first. */
  async play(): Promise<void> {
    const scenes = await this.story()
    const at = scenes.presenting ? scenes.at + 1 : 0
    const scene = scenes.story.scenes[at % Math.max(1, this.count)]
    if (scene) await this.tell(scene.id)
  }

  setTheme(theme: ThemeOption): void {
    this.#theme = theme
    this.#keepTheme()
  }

  async #start(fragment: string, named: (() => Promise<File>) | null): Promise<void> {
    const { app, options } = this
    const { view } = parseHash(fragment, 'embed')
    this.#keepTheme()
    try {
      if (named) await this.#open(await named())
      const asked = options.scene ? { ...view, scene: options.scene } : view
      // Without a wish of the address a project keeps the view that it was saved with.
      const missing = await this.#goTo(formatHash(asked, 'embed') === '' ? app.view.fields : asked)
      if (missing.length > 0) app.notices.warn(`Not in this corpus, so left out: ${missing.join(', ')}.`)
      if (!app.analysis.map) throw new Error(app.notices.list.at(-1)?.text ?? 'The map could not be shown.')
      await this.story()
    } catch (error) {
      this.failure = error instanceof Error ? error.message : 'The map could not be shown.'
    }
  }

  /** Opens a file without a question: what the library would be asked about does not concern a frame. */
  async #open(file: File): Promise<void> {
    const { importing, notices, analysis } = this.app
    await importing.readFiles([file])
    if (importing.undecided) await importing.addAsNew()
    importing.closeReport()
    if (!analysis.map) throw new Error(notices.list.at(-1)?.text ?? 'The corpus could not be read.')
  }

  async #goTo(view: ViewState): Promise<readonly string[]> {
    const { app } = this
    const { corpus } = app.view.fields
    const missing = await app.goTo({ ...defaultView, ...view, corpus })
    if (view.scene !== '') await this.story()
    this.#keepTheme(view)
    this.#frame()
    return missing
  }

  /** A frame is small: a region that its view names fills it, unless the view says where to look. */
  #frame(): void {
    const { view, selection, control } = this.app
    const { camera, scene } = view.fields
    if (camera || scene !== '' || !selection.members) return
    control.byItself()
    this.#picture?.frame([...selection.members])
  }

  #keepTheme(view?: ViewState): void {
    // A view that names colours is as much a wish as the option.
    if (view && view.theme !== 'system') this.#theme = view.theme
    if (this.#theme === null) return
    this.app.view.amend({ theme: this.#theme === 'auto' ? 'system' : this.#theme })
  }

  /** The story of the corpus, or the one that the view brought. */
  async story(): Promise<Scenes> {
    const scenes = await this.app.scenes()
    await scenes.follow()
    this.#scenes = scenes
    return scenes
  }
}
