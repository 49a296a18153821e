import { type Incidence, type Rows } from '../incidence.ts'
import { clusterCentres, isPlaced, type Plane } from './plane.ts'
import type { Steps } from '../steps.ts'

/** How much each wish of the layout counts. */
const PAPER_TO_CONCEPTS = 1
const CONCEPT_TO_PAPERS = 0.6
const PAPER_TO_PAPERS = 0.5
const NODE_TO_CLUSTER = 0.32
const CONCEPT_REPULSION = 0.05

export interface NeighbourProblem {
  readonly graph: Incidence
  /** The papers most like each paper, by likeness. */
  readonly alike: Rows
  /** Cluster of each node, or -1. */
  readonly clusterOf: Int16Array
  readonly clusters: number
}

/** Steps between two yields. */
const SLICE = 12

/**
 * Moves nodes so that each finds its neighbours near: a paper its concepts, a concept its papers, a paper the
 * papers most like it, a node its cluster's centre. Each wish is a softmax over the kernel 1 / (1 + d²), and
 * the cross-entropy against the wanted neighbours is lowered by gradient steps.
 * @param plane starting positions, changed in place; NaN for nodes that take no part
 * @param held nodes that keep their place (1), indexed by node
 * Sources: J. Venna et al., "Information retrieval perspective to nonlinear dimensionality reduction", 2010 (the
 * aim); L. van der Maaten and G. Hinton, "Visualizing data using t-SNE", 2008 (the kernel); D. Kingma and
 * J. Ba, "Adam", 2015 (the steps).
 */
export function* neighbourLayout(
  problem: NeighbourProblem,
  plane: Plane,
  steps: number,
  held: Uint8Array | null = null,
): Steps<void> {
  const { graph, alike } = problem
  const papers = activeNodes(plane, 0, graph.papers)
  const concepts = activeNodes(plane, graph.papers, graph.papers + graph.concepts)
  const pull = new Pull(plane)
  const adam = new Adam(plane.length, 0.12, steps)
  for (let step = 0; step < steps; step++) {
    pull.gradient.fill(0)
    for (const paper of papers) {
      pull.attract(paper, concepts, graph.conceptsOf, paper, graph.papers, PAPER_TO_CONCEPTS)
      pull.attract(paper, papers, alike, paper, 0, PAPER_TO_PAPERS)
    }
    for (const concept of concepts)
      pull.attract(concept, papers, graph.papersOf, concept - graph.papers, 0, CONCEPT_TO_PAPERS)
    if (!held) pull.repel(concepts)
    pull.attractToClusters(problem, papers)
    if (!held) pull.attractToClusters(problem, concepts)
    adam.step(plane, pull.gradient, held)
    if (step % SLICE === SLICE - 1) yield { stage: 'Laying out the map', share: (step + 1) / steps }
  }
}

function activeNodes(plane: Plane, from: number, to: number): Uint32Array {
  const nodes: number[] = []
  for (let node = from; node < to; node++) if (isPlaced(plane, node)) nodes.push(node)
  return Uint32Array.from(nodes)
}

/** Gathers the gradient of all wishes at the plane's places. */
class Pull {
  readonly gradient: Float64Array
  readonly #plane: Plane
  readonly #kernel: Float64Array

  constructor(plane: Plane) {
    this.#plane = plane
    this.gradient = new Float64Array(plane.length)
    this.#kernel = new Float64Array(plane.length / 2)
  }

  /** Adds one node's wish to have its row's neighbours among the nearest of `others`. */
  attract(node: number, others: Uint32Array, rows: Rows, row: number, offset: number, factor: number): void {
    const [from, to] = [rows.start[row] ?? 0, rows.start[row + 1] ?? 0]
    if (to === from) return
    const [plane, gradient, kernel] = [this.#plane, this.gradient, this.#kernel]
    const x = plane[2 * node] ?? 0
    const y = plane[2 * node + 1] ?? 0
    let sum = 0
    for (let i = 0; i < others.length; i++) {
      const slot = 2 * (others[i] ?? 0)
      const dx = x - (plane[slot] ?? 0)
      const dy = y - (plane[slot + 1] ?? 0)
      const value = slot === 2 * node ? 0 : 1 / (1 + dx * dx + dy * dy)
      kernel[i] = value
      sum += value
    }
    let [ownX, ownY] = [0, 0]
    for (let i = 0; i < others.length; i++) {
      const slot = 2 * (others[i] ?? 0)
      const value = kernel[i] ?? 0
      const amount = (-2 * factor * value * value) / sum
      const alongX = amount * (x - (plane[slot] ?? 0))
      const alongY = amount * (y - (plane[slot + 1] ?? 0))
      ownX += alongX
      ownY += alongY
      gradient[slot] = (gradient[slot] ?? 0) - alongX
      gradient[slot + 1] = (gradient[slot + 1] ?? 0) - alongY
    }
    let wanted = 0
    for (let link = from; link < to; link++) wanted += rows.weight[link] ?? 0
    for (let link = from; link < to; link++) {
      const slot = 2 * (offset + (rows.other[link] ?? 0))
      const dx = x - (plane[slot] ?? 0)
      const dy = y - (plane[slot + 1] ?? 0)
      const amount = (2 * factor * (rows.weight[link] ?? 0)) / (wanted * (1 + dx * dx + dy * dy))
      ownX += amount * dx
      ownY += amount * dy
      gradient[slot] = (gradient[slot] ?? 0) - amount * dx
      gradient[slot + 1] = (gradient[slot + 1] ?? 0) - amount * dy
    }
    gradient[2 * node] = (gradient[2 * node] ?? 0) + ownX
    gradient[2 * node + 1] = (gradient[2 * node + 1] ?? 0) + ownY
  }

  /** Pushes all of these nodes from each other a little. */
  repel(nodes: Uint32Array): void {
    const [plane, gradient] = [this.#plane, this.gradient]
    for (let i = 0; i < nodes.length; i++)
      for (let j = 0; j < i; j++) {
        const [a, b] = [2 * (nodes[i] ?? 0), 2 * (nodes[j] ?? 0)]
        const dx = (plane[a] ?? 0) - (plane[b] ?? 0)
        const dy = (plane[a + 1] ?? 0) - (plane[b + 1] ?? 0)
        const spread = 1 + dx * dx + dy * dy
        const amount = (-2 * CONCEPT_REPULSION) / (spread * spread)
        gradient[a] = (gradient[a] ?? 0) + amount * dx
        gradient[a + 1] = (gradient[a + 1] ?? 0) + amount * dy
        gradient[b] = (gradient[b] ?? 0) - amount * dx
        gradient[b + 1] = (gradient[b + 1] ?? 0) - amount * dy
      }
  }

  /** Adds the wish of nodes to have their own cluster's centre as the nearest one. */
  attractToClusters({ clusterOf, clusters }: NeighbourProblem, nodes: Uint32Array): void {
    const [plane, gradient, kernel] = [this.#plane, this.gradient, this.#kernel]
    const centres = clusterCentres(plane, clusterOf, clusters)
    for (const node of nodes) {
      const own = clusterOf[node] ?? -1
      if (own < 0) continue
      let sum = 0
      for (let cluster = 0; cluster < clusters; cluster++) {
        const dx = (plane[2 * node] ?? 0) - (centres[2 * cluster] ?? 0)
        const dy = (plane[2 * node + 1] ?? 0) - (centres[2 * cluster + 1] ?? 0)
        const value = Number.isNaN(dx) ? 0 : 1 / (1 + dx * dx + dy * dy)
        kernel[cluster] = value
        sum += value
      }
      for (let cluster = 0; cluster < clusters; cluster++) {
        const value = kernel[cluster] ?? 0
        if (value === 0) continue
        const amount = 2 * NODE_TO_CLUSTER * value * ((cluster === own ? 1 : 0) - value / sum)
        for (let axis = 0; axis < 2; axis++) {
          const part = (plane[2 * node + axis] ?? 0) - (centres[2 * cluster + axis] ?? 0)
          gradient[2 * node + axis] = (gradient[2 * node + axis] ?? 0) + amount * part
        }
      }
    }
  }
}

/** Gradient steps with momentum, warmed up and eased out. */
class Adam {
  readonly #first: Float64Array
  readonly #second: Float64Array
  readonly #rate: number
  readonly #steps: number
  #step = 0

  constructor(length: number, rate: number, steps: number) {
    this.#first = new Float64Array(length)
    this.#second = new Float64Array(length)
    this.#rate = rate
    this.#steps = steps
  }

  step(plane: Plane, gradient: Float64Array, held: Uint8Array | null): void {
    this.#step++
    const ease = 1 - 0.9 * (this.#step / this.#steps)
    const correction = Math.sqrt(1 - 0.999 ** this.#step) / (1 - 0.9 ** this.#step)
    for (let slot = 0; slot < plane.length; slot++) {
      const slope = gradient[slot] ?? 0
      const first = 0.9 * (this.#first[slot] ?? 0) + 0.1 * slope
      const second = 0.999 * (this.#second[slot] ?? 0) + 0.001 * slope * slope
      this.#first[slot] = first
      this.#second[slot] = second
      if (held?.[slot >> 1] === 1) continue
      plane[slot] = (plane[slot] ?? 0) - (this.#rate * ease * correction * first) / (Math.sqrt(second) + 1e-8)
    }
  }
}
