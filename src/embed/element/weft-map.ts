import type {
  FilterParams,
  ImageParams,
  KeyInfo,
  MapInfo,
  ThemeOption,
  WeftErrorCode,
  WeftMapElement,
  WeftMethod,
  WeftNote,
  WeftParams,
  WeftReply,
  WeftResult,
} from '../weft-map-types.ts'

/** Attributes that are parameters of the frame's address. */
const OPTIONS = 'corpus bar legend labels theme background interaction scene autoplay allow keys'.split(' ')
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-downloads'
/** Longest wait for a loaded frame's first answer, and the time between two tries, in milliseconds. */
const PATIENCE = 15_000
const AGAIN = 500
const GONE = 'The map was taken out of the page.'
/** How often it is looked whether the page lets the map be seen, in milliseconds. */
const LOOK = 800

const script = document.currentScript
const here = script instanceof HTMLScriptElement ? script.src : document.baseURI

interface Asked {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

interface Waited<T> extends Asked {
  readonly promise: Promise<T>
}

/** A promise that is settled from outside, and whose failure nobody needs to hear of. */
function waited<T>(): Waited<T> {
  let ends: Asked | undefined
  const promise = new Promise<T>((resolve, reject) => {
    ends = { resolve: resolve as (result: unknown) => void, reject }
  })
  promise.catch(() => undefined)
  return { promise, ...(ends as unknown as Asked) }
}

function failure(message: string, code: WeftErrorCode = 'failed'): Error {
  return Object.assign(new Error(message), { code })
}

class WeftMap
  extends HTMLElement
  implements Omit<WeftMapElement, 'addEventListener' | 'removeEventListener'>
{
  static readonly observedAttributes = ['src', 'view', 'title', ...OPTIONS]
  readonly #root = this.attachShadow({ mode: 'open', delegatesFocus: true })
  readonly #frame = document.createElement('iframe')
  #asked = new Map<number, Asked>()
  #count = 0
  #origin = ''
  #stop = new AbortController()
  #trying: ReturnType<typeof setInterval> | undefined
  #met = waited<unknown>()
  #ready = waited<MapInfo>()
  #looking: ReturnType<typeof setInterval> | undefined
  #seen = true
  #step: string | undefined
  #loading = false
  /** There is a frame that answers, or that will. */
  #loaded = false

  constructor() {
    super()
    // Constructed: a page's policy may forbid inline styles.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      ':host{display:block;height:400px}:host([hidden]){display:none}iframe{border:0;width:100%;height:100%}',
    )
    this.#root.adoptedStyleSheets = [sheet]
    this.#frame.setAttribute('sandbox', SANDBOX)
    this.#frame.addEventListener('load', () => {
      this.#meet()
    })
  }

  get ready(): Promise<MapInfo> {
    return this.#ready.promise
  }

  connectedCallback(): void {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    addEventListener(
      'message',
      (event) => {
        this.#hear(event)
      },
      { signal },
    )
    for (const change of ['fragmentshown', 'fragmenthidden', 'slidechanged', 'ready'])
      this.closest('.reveal')?.addEventListener(
        change,
        (event) => {
          if (event.target !== this) this.#follow()
        },
        { signal },
      )
    this.#load()
    this.#root.append(this.#frame)
    this.#looking = setInterval(() => {
      this.#look()
    }, LOOK)
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    clearInterval(this.#looking)
    this.#frame.remove()
    this.#renew(GONE)
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || before === now) return
    if (name === 'title') this.#frame.title = now ?? ''
    else if (name === 'view') this.#quietly(this.setView(now ?? ''))
    else if (name === 'scene') this.#quietly(this.scene(now || null))
    else if (name === 'theme') this.#quietly(this.theme((now ?? 'auto') as ThemeOption))
    else if (!this.#loading) {
      this.#loading = true
      // Several attributes that change together load the frame once.
      queueMicrotask(() => {
        if (this.isConnected) this.#load()
      })
    }
  }

  async request<Method extends WeftMethod>(
    method: Method,
    params?: WeftParams<Method>,
  ): Promise<WeftResult<Method>> {
    await this.#met.promise
    return this.#ask(method, params)
  }

  select(nodes: readonly string[], add = false) {
    return this.request('select', { nodes, add })
  }

  focusNode(node: string | null, depth: 1 | 2 | 3 = 1) {
    return this.request('focus', { node, depth })
  }

  filter(filters: FilterParams = {}) {
    return this.request('filter', filters)
  }

  query(text: string) {
    return this.request('query', { text })
  }

  setView(view: string) {
    return this.request('setView', { view })
  }

  getView() {
    return this.request('getView')
  }

  scene(id: string | null) {
    return this.request('scene', { id })
  }

  next() {
    return this.request('next')
  }

  previous() {
    return this.request('previous')
  }

  theme(theme: ThemeOption) {
    this.#tint(theme)
    return this.request('theme', { theme })
  }

  highlight(nodes: readonly string[]) {
    return this.request('highlight', { nodes })
  }

  exportImage(params: ImageParams) {
    return this.request('exportImage', params)
  }

  /** Loads the frame as the attributes say. */
  #load(): void {
    this.#loading = false
    // What was asked before there was a frame waits for the first one.
    if (this.#loaded) this.#renew('The map was loaded anew.')
    this.#loaded = true
    this.#step = undefined
    this.#seen = true
    const src = this.getAttribute('src')
    const url = new URL(src ?? './', src === null ? here : document.baseURI)
    // Opaque, as that of a file, is written as this word too.
    this.#origin = url.origin
    url.searchParams.set('embed', '')
    const options: Record<string, string | null> = {
      allow: location.origin === 'null' ? null : location.origin,
      keys: this.closest('.reveal') ? 'page' : null,
    }
    for (const name of OPTIONS) options[name] = this.getAttribute(name) ?? options[name] ?? null
    for (const [name, value] of Object.entries(options)) if (value !== null) url.searchParams.set(name, value)
    url.hash = this.getAttribute('view') ?? ''
    this.#frame.title = this.title || 'Map of papers'
    this.#frame.loading = this.getAttribute('loading') === 'lazy' ? 'lazy' : 'eager'
    this.#tint(this.getAttribute('theme'))
    this.#frame.src = url.href
  }

  /** A frame lets the page show through only where both have the same colour scheme. */
  #tint(theme: string | null): void {
    const scheme = theme === 'light' || theme === 'dark' ? theme : 'light dark'
    this.#frame.style.colorScheme = this.getAttribute('background') === 'transparent' ? scheme : ''
  }

  /** Speaks to the frame until it answers. */
  #meet(): void {
    const since = performance.now()
    const met = this.#met
    const hail = (): void => {
      if (performance.now() - since > PATIENCE) {
        const message = `No answer from ${this.#frame.src}. Is it Weft, may this page frame it (frame-src here, frame-ancestors there), and does its allow name ${location.origin}?`
        this.#end(message)
        this.dispatchEvent(new CustomEvent('error', { detail: { message } }))
      } else if (met === this.#met) this.#ask('hello').then(met.resolve, () => undefined)
    }
    clearInterval(this.#trying)
    this.#trying = setInterval(hail, AGAIN)
    hail()
    met.promise.then(
      () => {
        clearInterval(this.#trying)
        this.#ask('getMap').then(this.#ready.resolve, this.#ready.reject)
        this.#follow()
      },
      () => undefined,
    )
  }

  #ask<Method extends WeftMethod>(method: Method, params?: WeftParams<Method>): Promise<WeftResult<Method>> {
    const { contentWindow } = this.#frame
    if (!contentWindow) return Promise.reject(failure(GONE))
    const id = ++this.#count
    const { promise, ...ends } = waited<WeftResult<Method>>()
    this.#asked.set(id, ends)
    const message = { weft: 1, id, method, params }
    contentWindow.postMessage(message, this.#origin === 'null' ? '*' : this.#origin)
    return promise
  }

  #hear({ source, origin, data }: MessageEvent<unknown>): void {
    if (source === null || source !== this.#frame.contentWindow || origin !== this.#origin) return
    const message = data as WeftReply | WeftNote | null
    if (message?.weft !== 1) return
    if ('event' in message) this.#tell(message)
    else if (typeof message.id === 'number') {
      const asked = this.#asked.get(message.id)
      this.#asked.delete(message.id)
      if ('error' in message) asked?.reject(failure(message.error.message, message.error.code))
      else asked?.resolve(message.result)
    }
  }

  #tell({ event, detail }: WeftNote): void {
    if (event === 'key') {
      const pressed = { ...(detail as KeyInfo), bubbles: true, composed: true, cancelable: true }
      this.dispatchEvent(new KeyboardEvent('keydown', pressed))
    } else this.dispatchEvent(new CustomEvent(event, { detail }))
  }

  /** Within a reveal.js slide: shows what the last visible fragment names, else what the map began with. */
  #follow(): void {
    const marks = '[data-weft-scene],[data-weft-view]'
    const all = [...(this.closest('section')?.querySelectorAll<HTMLElement>(`.fragment:is(${marks})`) ?? [])]
    if (!this.closest('.reveal') || all.length === 0) return
    const order = (one: HTMLElement): number => Number(one.dataset['fragmentIndex'] ?? 0)
    const last = all
      .filter((one) => one.classList.contains('visible'))
      .sort((a, b) => order(a) - order(b))
      .at(-1)
    const { weftScene = '', weftView } = last?.dataset ?? {
      weftScene: this.getAttribute('scene') ?? '',
      weftView: this.hasAttribute('scene') ? undefined : (this.getAttribute('view') ?? ''),
    }
    const step = weftView === undefined ? `scene ${weftScene}` : `view ${weftView}`
    const first = this.#step === undefined && !last
    if (step === this.#step) return
    this.#step = step
    if (!first) this.#quietly(weftView === undefined ? this.scene(weftScene || null) : this.setView(weftView))
  }

  /** Tells the frame what it cannot know: slides and tabs are often hidden by no more than their opacity. */
  #look(): void {
    const seen = this.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    if (seen === this.#seen) return
    this.#seen = seen
    this.#quietly(this.request('seen', { seen }))
  }

  #quietly(promise: Promise<unknown>): void {
    promise.catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error)
      this.dispatchEvent(new CustomEvent('error', { detail: { message } }))
    })
  }

  /** Ends what was asked of a frame that goes; what is asked from now on waits for the next one. */
  #renew(message: string): void {
    this.#end(message)
    this.#loaded = false
    this.#met = waited()
    this.#ready = waited()
  }

  #end(message: string): void {
    clearInterval(this.#trying)
    const error = failure(message)
    for (const { reject } of [this.#met, this.#ready, ...this.#asked.values()]) reject(error)
    this.#asked = new Map()
  }
}

if (!customElements.get('weft-map')) customElements.define('weft-map', WeftMap)
