/**
 * Types of `<weft-map>` and of the messages beneath it. The build ships this file beside the script as
 * `weft-map.d.ts`, so it imports nothing.
 */

export type ThemeOption = 'auto' | 'light' | 'dark'

/** A paper, technique or domain. */
export interface NodeInfo {
  /** `paper:<id>` or `concept:<id>`. */
  readonly key: string
  readonly kind: 'paper' | 'technique' | 'domain'
  readonly label: string
}

export interface SceneInfo {
  readonly id: string
  readonly title: string
  /** Its place in the story, from 1. */
  readonly number: number
  /** How many scenes the story has. */
  readonly count: number
}

export interface MapInfo {
  readonly corpus: string
  readonly papers: number
  readonly scenes: readonly { readonly id: string; readonly title: string }[]
  /** The scene that is shown; null: none. */
  readonly scene: SceneInfo | null
  /** The view as in the address of Weft, without `#`. */
  readonly view: string
}

export interface ViewInfo {
  readonly view: string
  /** An address that opens the same view in Weft itself. */
  readonly link: string
  readonly scene: SceneInfo | null
}

export interface ViewAnswer extends ViewInfo {
  /** Parts of the text that were not understood. */
  readonly ignored: readonly string[]
  /** Targets that the corpus does not have. */
  readonly missing: readonly string[]
}

export interface SelectionInfo {
  readonly nodes: readonly NodeInfo[]
}

export interface NodesAnswer extends SelectionInfo {
  /** Keys that the corpus does not have. */
  readonly missing: readonly string[]
}

/** Words of the filters as they stand in the address; what is left out filters nothing. */
export interface FilterParams {
  readonly family?: readonly string[]
  /** Ids of techniques. */
  readonly technique?: readonly string[]
  /** Whether a paper needs any or all of the techniques. */
  readonly techniques?: 'any' | 'all'
  /** Ids of domains. */
  readonly domain?: readonly string[]
  readonly cluster?: readonly string[]
  /** First and last year. */
  readonly years?: readonly [from: number, to: number]
  readonly roles?: 'core' | 'all'
}

export interface FilterAnswer {
  /** How many papers pass. */
  readonly papers: number
  readonly missing: readonly string[]
}

export interface QueryAnswer {
  /** How many papers were found. */
  readonly papers: number
  /** At most 60, best first. */
  readonly nodes: readonly NodeInfo[]
  /** What of the query could not be used, as sentences. */
  readonly faults: readonly string[]
}

export interface ImageParams {
  readonly format: 'png' | 'svg'
  /** Of the figure, in pixels: 100 to 4096; the frame's size when left out. */
  readonly width?: number
  readonly height?: number
  /** Pixels of a PNG to one of the figure: 1 to 4, 2 when left out. */
  readonly scale?: number
  /** What is in view, or the whole map. */
  readonly part?: 'view' | 'whole'
  readonly theme?: 'light' | 'dark'
  readonly transparent?: boolean
  readonly legend?: boolean
  readonly title?: string
}

export interface ImageAnswer {
  /** `image/png` or `image/svg+xml`. */
  readonly type: string
  readonly width: number
  readonly height: number
  readonly blob: Blob
}

export interface KeyInfo {
  readonly key: string
  readonly code: string
  readonly keyCode: number
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** What can be asked of the frame: `params` go there, `result` comes back. */
export interface WeftMethods {
  hello: { params: object; result: { version: 1 } }
  getMap: { params: object; result: MapInfo }
  select: { params: { nodes: readonly string[]; add?: boolean }; result: NodesAnswer }
  focus: { params: { node: string | null; depth?: 1 | 2 | 3 }; result: NodesAnswer }
  filter: { params: FilterParams; result: FilterAnswer }
  query: { params: { text: string }; result: QueryAnswer }
  setView: { params: { view: string }; result: ViewAnswer }
  getView: { params: object; result: ViewInfo }
  scene: { params: { id: string | null }; result: SceneInfo | null }
  next: { params: object; result: SceneInfo | null }
  previous: { params: object; result: SceneInfo | null }
  theme: { params: { theme: ThemeOption }; result: { theme: 'light' | 'dark' } }
  highlight: { params: { nodes: readonly string[] }; result: NodesAnswer }
  exportImage: { params: ImageParams; result: ImageAnswer }
  seen: { params: { seen: boolean }; result: { seen: boolean } }
}

/** What the frame tells by itself, each with its detail. */
export interface WeftEvents {
  ready: MapInfo
  selectionchange: SelectionInfo
  viewchange: ViewInfo
  scenechange: { readonly scene: SceneInfo | null }
  error: { readonly message: string }
  key: KeyInfo
}

export type WeftMethod = keyof WeftMethods
export type WeftEvent = keyof WeftEvents
export type WeftParams<Method extends WeftMethod> = WeftMethods[Method]['params']
export type WeftResult<Method extends WeftMethod> = WeftMethods[Method]['result']

export type WeftErrorCode =
  'malformed' | 'version' | 'unknown-method' | 'bad-params' | 'too-large' | 'busy' | 'not-found' | 'failed'

/** From the page to the frame. */
export interface WeftRequest<Method extends WeftMethod = WeftMethod> {
  readonly weft: 1
  readonly id: string | number
  readonly method: Method
  readonly params?: WeftParams<Method>
}

/** From the frame to the page: the answer to a request. */
export type WeftReply =
  | { readonly weft: 1; readonly id: string | number; readonly result: unknown }
  | {
      readonly weft: 1
      /** Null: the request had none that could be read. */
      readonly id: string | number | null
      readonly error: { readonly code: WeftErrorCode; readonly message: string }
    }

/** From the frame to the page: something happened. */
export interface WeftNote<Event extends WeftEvent = WeftEvent> {
  readonly weft: 1
  readonly event: Event
  readonly detail: WeftEvents[Event]
}

/** A map of papers in a frame. Attributes are listed in Weft's README. */
export interface WeftMapElement extends HTMLElement {
  /** Resolves when the map is there; rejects when the frame gives no answer. */
  readonly ready: Promise<MapInfo>
  /** Asks for any method of the protocol. Rejects with an Error whose `code` is one of the protocol's. */
  request<Method extends WeftMethod>(method: Method, params?: WeftParams<Method>): Promise<WeftResult<Method>>
  select(nodes: readonly string[], add?: boolean): Promise<NodesAnswer>
  /** `focus` itself is every element's: it gives the map the keyboard. */
  focusNode(node: string | null, depth?: 1 | 2 | 3): Promise<NodesAnswer>
  filter(filters?: FilterParams): Promise<FilterAnswer>
  query(text: string): Promise<QueryAnswer>
  setView(view: string): Promise<ViewAnswer>
  getView(): Promise<ViewInfo>
  scene(id: string | null): Promise<SceneInfo | null>
  next(): Promise<SceneInfo | null>
  previous(): Promise<SceneInfo | null>
  theme(theme: ThemeOption): Promise<{ theme: 'light' | 'dark' }>
  highlight(nodes: readonly string[]): Promise<NodesAnswer>
  exportImage(params: ImageParams): Promise<ImageAnswer>

  addEventListener<Event extends WeftEvent>(
    type: Event,
    listener: (this: WeftMapElement, event: CustomEvent<WeftEvents[Event]>) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
  removeEventListener<Event extends WeftEvent>(
    type: Event,
    listener: (this: WeftMapElement, event: CustomEvent<WeftEvents[Event]>) => unknown,
    options?: boolean | EventListenerOptions,
  ): void
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void
}

declare global {
  interface HTMLElementTagNameMap {
    'weft-map': WeftMapElement
  }
}
