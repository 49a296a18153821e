import type { Size } from '../../model/camera.ts'
import type { Body, Box } from './bodies.ts'
import { exchangeConcepts } from './exchange-concepts.ts'
import { unitsAPixel } from './frame.ts'
import type { Incidence } from '../incidence.ts'
import type { LayoutTask } from './layout-task.ts'
import { clusterCentres, isPlaced, type Plane } from './plane.ts'
import type { Steps } from '../steps.ts'
import { type Ground, shareGround, type Site } from './share-ground.ts'

/** Shares of the free ground that stay sea: at least, and at most where there is little to put on it. */
const LEAST_SEA = 0.03
const MOST_SEA = 0.6
/** Ground for each square unit that the content asks for. */
const AIR = 1.65
/** Room between the countries and the frame's edges, in pixels when all is shown. */
const MARGIN = 18
/** Turns of the plane that are tried, each also mirrored. */
const TURNS = 8
/** Sides of the grids' cells; wider frames get larger cells. */
const COARSE_CELL = 32
const FINE_CELL = 12
const MOST_UNITS = 1200
const COARSE_ROUNDS = 16
const FINE_ROUNDS = 40
const CONCEPT_GAP = 10
const PAUSE = { stage: 'Laying out the map', share: 0 }

/** Where the layout of a corpus wants each concept and each region's name, once every cluster has its country. */
export interface Countries {
  readonly ground: FreeGround
  /** Cluster of each cell of the ground, -1 for the sea. */
  readonly owner: Int16Array
  /** Middle of each region's name: x, y. */
  readonly names: readonly (readonly [x: number, y: number])[]
}

/**
 * Gives each cluster a compact country as large as its content needs, turned so that clusters which share much
 * lie near each other (or not at all, where the plane starts from places that people know), and spreads the concepts over their country. The plane changes in place: concepts get
 * their places; papers are only carried along. In some steps.
 * @param paperRoom square layout units that each paper asks for
 */
export function* settleCountries(
  task: LayoutTask,
  plane: Plane,
  obstacles: readonly Box[],
  paperRoom: number,
): Steps<Countries> {
  const { graph, clusterOf, letterings, frame } = task
  const rooms = roomsOf(task, plane, paperRoom)
  const clusters = letterings.length
  const clusterRoom = Float64Array.from({ length: clusters }, (_, k) => nameRoom(task, k))
  rooms.forEach((room, concept) => {
    const cluster = clusterOf[graph.papers + concept] ?? -1
    if (cluster >= 0) clusterRoom[cluster] = (clusterRoom[cluster] ?? 0) + room
  })
  const ground = freeGround(frame, obstacles, FINE_CELL)
  const sea = seaShare(clusterRoom, ground)
  plane.set(
    task.start
      ? turnOnto(plane, 0, false, frame)
      : turnToFit(task, plane, clusterRoom, freeGround(frame, obstacles, COARSE_CELL), sea),
  )
  yield PAUSE
  const owner = shareGround(ground, countrySites(task, plane, clusterRoom), sea, FINE_ROUNDS)
  const settle = () =>
    Array.from({ length: clusters }, (_, cluster) => {
      return settleInside(task, plane, rooms, cluster, pick(ground, owner, cluster))
    })
  yield PAUSE
  settle()
  yield PAUSE
  exchangeConcepts(plane, graph, clusterOf)
  yield PAUSE
  const names = settle()
  return { ground, owner, names }
}

/** The cluster whose country a place lies in, or -1. */
export function countryAt({ ground, owner }: Countries, x: number, y: number): number {
  const [column, row] = [x, y].map((at) => Math.floor((at - ground.margin) / ground.cell)) as [number, number]
  if (column < 0 || column >= ground.columns || row < 0) return -1
  return owner[ground.cellAt[row * ground.columns + column] ?? -1] ?? -1
}

/** Puts the names of the regions where their countries have room for them. */
export function placeNames(bodies: readonly Body[], countries: Countries | null): void {
  bodies.forEach((body, cluster) => {
    const [x, y] = countries?.names[cluster] ?? [body.x, body.y]
    Object.assign(body, { x, y })
  })
}

/** Free ground with the way back from a place of the frame to its cell. */
interface FreeGround extends Ground {
  readonly margin: number
  readonly columns: number
  /** Index of the cell in each column and row of the frame, -1 where none is free. */
  readonly cellAt: Int32Array
}

/** The cells of the frame that lie inside its margin and outside all obstacles. */
function freeGround(frame: Size, obstacles: readonly Box[], side: number): FreeGround {
  const cell = side * Math.max(1, frame.width / MOST_UNITS)
  const margin = MARGIN * unitsAPixel(frame)
  const columns = Math.floor((frame.width - 2 * margin) / cell)
  const rows = Math.floor((frame.height - 2 * margin) / cell)
  const cellAt = new Int32Array(columns * rows).fill(-1)
  const [x, y]: [number[], number[]] = [[], []]
  for (let slot = 0; slot < cellAt.length; slot++) {
    const cx = margin + cell * ((slot % columns) + 0.5)
    const cy = margin + cell * (Math.floor(slot / columns) + 0.5)
    const isCovered = obstacles.some(
      (box) => Math.abs(cx - box.x) < box.halfWidth && Math.abs(cy - box.y) < box.halfHeight,
    )
    if (isCovered) continue
    cellAt[slot] = x.length
    x.push(cx)
    y.push(cy)
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y), cell, margin, columns, cellAt }
}

/** The share of the ground that the content leaves. */
function seaShare(rooms: Float64Array, { x, cell }: Ground): number {
  const wanted = rooms.reduce((sum, room) => sum + room, 0)
  return Math.max(LEAST_SEA, Math.min(MOST_SEA, 1 - (AIR * wanted) / (x.length * cell * cell)))
}

/** The cells that one cluster owns. */
function pick(ground: Ground, owner: Int16Array, cluster: number): Ground {
  const mine = (_: number, cell: number): boolean => owner[cell] === cluster
  return { cell: ground.cell, x: ground.x.filter(mine), y: ground.y.filter(mine) }
}

/** Square units that each concept needs for symbol, label and its share of its papers. */
function roomsOf({ graph, shapes }: LayoutTask, plane: Plane, paperRoom: number): Float64Array {
  const rooms = Float64Array.from(shapes, ({ radius, labelWidth, labelHeight }, concept) =>
    radius > 0 && isPlaced(plane, graph.papers + concept)
      ? (2 * radius + CONCEPT_GAP) ** 2 + (labelWidth + CONCEPT_GAP) * (labelHeight + CONCEPT_GAP)
      : 0,
  )
  const { start, other, weight } = graph.conceptsOf
  for (let paper = 0; paper < graph.papers; paper++) {
    let sum = 0
    for (let link = start[paper] ?? 0; link < (start[paper + 1] ?? 0); link++) sum += weight[link] ?? 0
    for (let link = start[paper] ?? 0; link < (start[paper + 1] ?? 0); link++) {
      const concept = other[link] ?? 0
      rooms[concept] = (rooms[concept] ?? 0) + (paperRoom * (weight[link] ?? 0)) / sum
    }
  }
  return rooms
}

function nameRoom({ letterings }: LayoutTask, cluster: number): number {
  const { halfWidth, halfHeight } = letterings[cluster] ?? { halfWidth: 0, halfHeight: 0 }
  return (2 * halfWidth + CONCEPT_GAP) * (2 * halfHeight + CONCEPT_GAP)
}

function countrySites({ clusterOf }: LayoutTask, plane: Plane, clusterRoom: Float64Array): Site[] {
  const centres = clusterCentres(plane, clusterOf, clusterRoom.length)
  return Array.from(clusterRoom, (room, k) => ({ x: centres[2 * k] ?? 0, y: centres[2 * k + 1] ?? 0, room }))
}

/** The turn, mirrored or not, for which clusters that share links get the nearest countries. */
function turnToFit(
  task: LayoutTask,
  plane: Plane,
  clusterRoom: Float64Array,
  ground: Ground,
  sea: number,
): Plane {
  const pull = sharedLinks(task.graph, task.clusterOf, clusterRoom.length)
  let [best, shortest]: [Plane, number] = [plane, Infinity]
  for (let turn = 0; turn < 2 * TURNS; turn++) {
    const angle = (2 * Math.PI * (turn >> 1)) / TURNS
    const turned = turnOnto(plane, angle, turn % 2 === 1, task.frame)
    const sites = countrySites(task, turned, clusterRoom)
    shareGround(ground, sites, sea, COARSE_ROUNDS)
    const length = linkLength(sites, pull)
    if (length < shortest - 1e-9) [best, shortest] = [turned, length]
  }
  return best
}

/** Weight of the links between clusters a and b at [a * clusters + b]. */
function sharedLinks(graph: Incidence, clusterOf: Int16Array, clusters: number): Float64Array {
  const shared = new Float64Array(clusters * clusters)
  const { start, other, weight } = graph.conceptsOf
  for (let paper = 0; paper < graph.papers; paper++)
    for (let link = start[paper] ?? 0; link < (start[paper + 1] ?? 0); link++) {
      const a = clusterOf[paper] ?? -1
      const b = clusterOf[graph.papers + (other[link] ?? 0)] ?? -1
      if (a >= 0 && b >= 0 && a !== b)
        shared[a * clusters + b] = (shared[a * clusters + b] ?? 0) + (weight[link] ?? 0)
    }
  return shared
}

function linkLength(sites: readonly Site[], pull: Float64Array): number {
  let sum = 0
  sites.forEach((a, i) => {
    sites.forEach((b, j) => {
      sum += (pull[i * sites.length + j] ?? 0) * Math.hypot(a.x - b.x, a.y - b.y)
    })
  })
  return sum
}

/** The plane turned about its middle and stretched evenly over the frame. */
function turnOnto(plane: Plane, angle: number, mirrored: boolean, frame: Size): Plane {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const turned = plane.slice()
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let node = 0; 2 * node < plane.length; node++) {
    if (!isPlaced(plane, node)) continue
    const [x, y] = [plane[2 * node] ?? 0, (mirrored ? -1 : 1) * (plane[2 * node + 1] ?? 0)]
    const [tx, ty] = [cos * x - sin * y, sin * x + cos * y]
    turned[2 * node] = tx
    turned[2 * node + 1] = ty
    left = Math.min(left, tx)
    right = Math.max(right, tx)
    top = Math.min(top, ty)
    bottom = Math.max(bottom, ty)
  }
  const [across, down] = [
    frame.width / Math.max(1e-9, right - left),
    frame.height / Math.max(1e-9, bottom - top),
  ]
  for (let node = 0; 2 * node < plane.length; node++) {
    turned[2 * node] = ((turned[2 * node] ?? 0) - left) * across
    turned[2 * node + 1] = ((turned[2 * node + 1] ?? 0) - top) * down
  }
  return turned
}

/** Spreads a cluster's concepts and its name over its country. @returns the name's place */
function settleInside(
  task: LayoutTask,
  plane: Plane,
  rooms: Float64Array,
  cluster: number,
  country: Ground,
): readonly [x: number, y: number] {
  const { graph, clusterOf } = task
  const own: number[] = []
  for (let concept = 0; concept < graph.concepts; concept++) {
    const node = graph.papers + concept
    if (clusterOf[node] === cluster && isPlaced(plane, node)) own.push(node)
  }
  const mean = (values: ArrayLike<number>): number => {
    let sum = 0
    for (let i = 0; i < values.length; i++) sum += values[i] ?? 0
    return values.length > 0 ? sum / values.length : 0
  }
  const [middleX, middleY] = [mean(country.x), mean(country.y)]
  const [fromX, fromY] = [
    mean(own.map((node) => plane[2 * node] ?? 0)),
    mean(own.map((node) => plane[2 * node + 1] ?? 0)),
  ]
  const spread = Math.sqrt(
    mean(
      own.map((node) => ((plane[2 * node] ?? 0) - fromX) ** 2 + ((plane[2 * node + 1] ?? 0) - fromY) ** 2),
    ),
  )
  const radius = Math.sqrt((country.x.length * country.cell ** 2) / Math.PI)
  const scale = spread > 0 ? (0.7 * radius) / spread : 0
  const sites = own.map((node): Site => ({
    x: middleX + scale * ((plane[2 * node] ?? 0) - fromX),
    y: middleY + scale * ((plane[2 * node + 1] ?? 0) - fromY),
    room: rooms[node - graph.papers] ?? 1,
  }))
  const name: Site = { x: middleX, y: middleY, room: nameRoom(task, cluster) }
  shareGround(country, [...sites, name], 0, FINE_ROUNDS)
  own.forEach((node, index) => {
    plane[2 * node] = sites[index]?.x ?? 0
    plane[2 * node + 1] = sites[index]?.y ?? 0
  })
  return [name.x, name.y]
}
