import type { MapIndex } from '../drawing/map-index.ts'
import { isExchanged, type Projection } from '../drawing/projection.ts'
import type { NodeShape } from '../drawing/shapes.ts'
import type { Size } from '../model/camera.ts'
import type { NodeIndex } from '../model/node.ts'
import type { SigmaNodes } from './sigma-nodes.ts'

export interface NodeLayerEvents {
  /** From now on the layer shows the nodes, or no longer does. */
  changed(): void
  /** WebGL is missing or its context was lost (false), or came back. */
  live(live: boolean): void
}

/**
 * The nodes in WebGL. Sigma comes after the first picture, and a context can be lost and come back: while `ready` is
 * false, the nodes are someone else's to paint.
 */
export class NodeLayer {
  readonly #holder = document.createElement('div')
  readonly #events: NodeLayerEvents
  #nodes: SigmaNodes | null = null
  #asked = false
  #allowed = true
  #gone = false
  #index: MapIndex | null = null

  constructor(container: HTMLElement, events: NodeLayerEvents) {
    this.#events = events
    Object.assign(this.#holder.style, { position: 'absolute', inset: '0', pointerEvents: 'none' })
    container.append(this.#holder)
  }

  /** Whether it shows the nodes. */
  get ready(): boolean {
    return this.#nodes !== null
  }

  /** Takes all nodes of a map; keeps nothing of an earlier one. */
  load(index: MapIndex, size: Size): void {
    this.#index = index
    this.#nodes?.load(index.map, index.nodes, isExchanged(size))
  }

  /** Moves some nodes to other places of the layout. */
  move(index: MapIndex, nodes: Iterable<NodeIndex>): void {
    this.#index = index
    this.#nodes?.move(index.map.positions, nodes)
  }

  /** Draws the nodes. @param shapes how they look from now on, all of them; null: only the camera moved */
  draw(shapes: readonly NodeShape[] | null, projection: Projection, size: Size): void {
    this.#nodes?.draw(shapes, projection, size)
  }

  /** Lets all nodes fade. @param opacity 0 to 1 */
  fade(opacity: number): void {
    this.#nodes?.fade(opacity)
  }

  resize(size: Size): void {
    this.#nodes?.resize()
    if (this.#nodes && this.#index && this.#nodes.exchanged !== isExchanged(size))
      this.load(this.#index, size)
  }

  /** Gives its context back when it may not have one, or may have one again. */
  setAllowed(allowed: boolean): void {
    if (allowed === this.#allowed) return
    this.#allowed = allowed
    this.#asked = false
    if (!allowed) this.#release()
    this.#events.changed()
  }

  /** Fetches sigma and starts it, once; called when the first picture stands. */
  bring(size: () => Size): void {
    if (this.#asked || !this.#allowed) return
    this.#asked = true
    // Even asking takes a while: not before the first picture is on the screen.
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#fetch(size)
      }),
    )
  }

  kill(): void {
    this.#gone = true
    this.#release()
  }

  #fetch(size: () => Size): void {
    void import('./sigma-nodes.ts').then(({ SigmaNodes }) => {
      const start = (): void => {
        if (!this.#gone && this.#allowed && !this.ready) this.#start(() => new SigmaNodes(this.#holder), size)
      }
      // A task of its own, after the frame in which the map was first seen.
      requestAnimationFrame(() => setTimeout(start))
    })
  }

  #release(): void {
    const nodes = this.#nodes
    this.#nodes = null
    nodes?.kill()
    this.#holder.replaceChildren()
    this.#holder.hidden = false
  }

  #start(create: () => SigmaNodes, size: () => Size): void {
    try {
      this.#nodes = create()
    } catch {
      this.#events.live(false)
      return
    }
    const { canvas } = this.#nodes
    canvas.addEventListener('webglcontextlost', (event) => {
      // Killing gives a context back, too.
      if (this.#nodes?.canvas !== canvas) return
      event.preventDefault()
      this.#nodes = null
      this.#holder.hidden = true
      this.#events.live(false)
      this.#events.changed()
    })
    canvas.addEventListener('webglcontextrestored', () => {
      if (this.#gone || !this.#allowed) return
      // Programs and buffers went with the old context: all is made anew.
      this.#holder.replaceChildren()
      this.#holder.hidden = false
      this.#start(create, size)
      if (this.ready) this.#events.live(true)
    })
    if (this.#index) this.load(this.#index, size())
    this.#events.changed()
  }
}
