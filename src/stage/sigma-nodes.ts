import type { Projection } from '../drawing/projection.ts'
import type { NodeShape } from '../drawing/shapes.ts'
import type { Size } from '../model/camera.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import { LeanSigma } from './lean-sigma.ts'
import { type NodeFacts, PointGraph } from './point-graph.ts'

const SHAPES = { paper: 0, technique: 1, domain: 2 } as const

/** The nodes of a map in WebGL. The graph holds places only; looks come from the drawing through a reducer. */
export class SigmaNodes {
  readonly #sigma: LeanSigma
  #graph = new PointGraph()
  readonly #canvas: HTMLCanvasElement
  #shapes = new Map<string, NodeShape>()
  #side = 1
  #exchanged = false
  /** Whether sigma knows all nodes: then a change of looks need not go through the graph again. */
  #indexed = false

  /** @throws Error where WebGL is missing */
  constructor(container: HTMLElement) {
    this.#sigma = new LeanSigma(this.#graph, container, {
      allowInvalidContainer: true,
      autoRescale: true,
      defaultNodeType: 'symbol',
      itemSizesReference: 'screen',
      maxCameraRatio: null,
      minCameraRatio: null,
      nodeReducer: (node, facts) => this.#reduce(node, facts as NodeFacts),
      renderLabels: false,
      stagePadding: 0,
      zoomToSizeRatioFunction: () => 1,
    })
    const { nodes } = this.#sigma.getCanvases()
    if (!nodes) throw new Error('Sigma has no layer of nodes.')
    this.#canvas = nodes
    // Only the nodes are sigma's to draw, and hands are listened to elsewhere.
    for (const [name, canvas] of Object.entries(this.#sigma.getCanvases()))
      if (name !== 'nodes') canvas.style.display = 'none'
    this.#sigma.getMouseCaptor().kill()
    this.#sigma.getTouchCaptor().kill()
  }

  /** Takes every node with a place; the next drawing shows them and nothing of an earlier map. */
  load({ positions, frame }: CorpusMap, nodes: Iterable<number>, exchanged: boolean): void {
    this.#side = Math.max(frame.width, frame.height)
    this.#exchanged = exchanged
    // Another graph, since the nodes of the earlier one go.
    this.#graph = new PointGraph()
    this.move(positions, nodes)
  }

  get exchanged(): boolean {
    return this.#exchanged
  }

  /** Moves some nodes to other places of the layout. */
  move(positions: ArrayLike<number>, nodes: Iterable<number>): void {
    this.#indexed = false
    const [across, down] = this.#exchanged ? [1, 0] : [0, 1]
    for (const node of nodes)
      this.#graph.place(
        String(node),
        positions[2 * node + across] ?? 0,
        this.#side - (positions[2 * node + down] ?? 0),
      )
  }

  /** Draws the nodes. @param shapes how they look from now on, all of them; null: only the camera moved */
  draw(shapes: readonly NodeShape[] | null, projection: Projection, size: Size): void {
    const { scale, left, top } = projection
    this.#sigma.getCamera().setState({
      angle: 0,
      ratio: Math.min(size.width, size.height) / (this.#side * scale),
      x: (size.width / 2 - left) / scale / this.#side,
      y: 1 - (size.height / 2 - top) / scale / this.#side,
    })
    if (!shapes) {
      this.#sigma.scheduleRender()
      return
    }
    this.#shapes = new Map(shapes.map((shape) => [String(shape.node), shape]))
    if (this.#sigma.draws(this.#graph))
      this.#sigma.refresh({ schedule: false, skipIndexation: this.#indexed })
    else {
      this.#sigma.setCustomBBox({ x: [0, this.#side], y: [0, this.#side] })
      this.#sigma.take(this.#graph)
    }
    this.#indexed = true
  }

  /** Lets all nodes fade. @param opacity 0 to 1 */
  fade(opacity: number): void {
    this.#canvas.style.opacity = opacity === 1 ? '' : String(opacity)
  }

  resize(): void {
    this.#sigma.resize()
  }

  /** The canvas whose context can be lost. */
  get canvas(): HTMLCanvasElement {
    return this.#canvas
  }

  kill(): void {
    this.#sigma.kill()
  }

  #reduce(node: string, facts: NodeFacts): Record<string, unknown> {
    const shape = this.#shapes.get(node)
    if (!shape) return { ...facts, hidden: true }
    const { kind, radius, colour, halo } = shape
    return { ...facts, type: 'symbol', size: radius, color: colour, halo, shape: SHAPES[kind], zIndex: 0 }
  }
}
