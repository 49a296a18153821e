import type { Camera } from '../model/camera.ts'
import type { NodeIndex } from '../model/node.ts'
import type { MapPort } from './ports.ts'
import type { View } from './view.svelte.ts'

/** The camera's own movements take less than this; what rests later was moved by hand. */
const AUTOMATIC = 1400
/** For so long after a restored camera nothing else moves it. */
const RESTORING = 100

/** Nodes that the camera keeps in view. */
export interface Sought {
  readonly nodes: readonly NodeIndex[]
  /** Nodes that are kept in view too, as far as the scale allows. */
  readonly around?: readonly NodeIndex[]
}

/**
 * Commands to the map, wherever they come from; without a live map they do nothing. Only a camera that
 * was moved by hand becomes part of the view: all else follows from what is selected.
 */
export class MapControl {
  /** False: no WebGL, or its context was lost; plain canvases show the nodes. */
  live = $state(true)
  marqueeTool = $state(false)
  readonly #view: View
  #port: MapPort | null = null
  #automaticUntil = 0
  #heldUntil = 0

  constructor(view: View) {
    this.#view = view
  }

  /** The map component gives the port when it mounts and null when it goes. */
  connect(port: MapPort | null): void {
    this.#port = port
  }

  fit(): void {
    this.#view.set({ camera: null })
    this.byItself()
    this.#port?.fit(true)
  }

  zoom(factor: number): void {
    this.byHand()
    this.#port?.zoom(factor)
  }

  reveal(nodes: readonly NodeIndex[]): void {
    if (nodes.length === 0) return
    this.byItself()
    this.#port?.reveal(nodes, true)
  }

  /** Keeps what is sought in view; where that is nothing shows the view's camera, or all of the map. */
  arrange({ nodes, around }: Sought, animate: boolean): void {
    if (performance.now() < this.#heldUntil) return
    const { camera } = this.#view.fields
    this.byItself()
    if (nodes.length > 0) this.#port?.reveal(nodes, animate, around)
    else if (camera) this.#port?.setCamera(camera, animate)
    else this.#port?.fit(animate)
  }

  /** Goes to the camera of a view that was restored, which wins over what stands out there. */
  restore(sought: Sought, animate: boolean): void {
    const { camera } = this.#view.fields
    if (!camera) {
      this.arrange(sought, animate)
      return
    }
    this.byItself()
    this.#heldUntil = performance.now() + RESTORING
    this.#port?.setCamera(camera, animate)
  }

  /** The next movement of the camera is not the user's. */
  byItself(): void {
    this.#automaticUntil = performance.now() + AUTOMATIC
  }

  /** From now on movements of the camera are the user's. */
  readonly byHand = (): void => {
    this.#automaticUntil = 0
  }

  /** The camera rests after a movement. */
  readonly rested = (camera: Camera): void => {
    if (performance.now() >= this.#automaticUntil) this.#view.set({ camera })
  }
}
