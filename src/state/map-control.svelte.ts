import type { NodeIndex } from '../model/node.ts'
import type { Camera } from '../model/camera.ts'
import type { MapPort } from './ports.ts'

/** Commands to the map, wherever they come from. Without a live map they do nothing. */
export class MapControl {
  /** False: no WebGL, or its context was lost; the still stays. */
  live = $state(true)
  marqueeTool = $state(false)
  #port: MapPort | null = null

  /** The map component gives the port when it mounts and null when it goes. */
  connect(port: MapPort | null): void {
    this.#port = port
  }

  fit(): void {
    this.#port?.fit(true)
  }

  zoom(factor: number): void {
    this.#port?.zoom(factor)
  }

  /** Null: all of the map. */
  setCamera(camera: Camera | null): void {
    if (camera) this.#port?.setCamera(camera, true)
    else this.#port?.fit(true)
  }

  reveal(nodes: readonly NodeIndex[]): void {
    if (nodes.length > 0) this.#port?.reveal(nodes, true)
  }
}
