import type { Size } from '../model/camera.ts'
import { isPlaced, type Plane } from './plane.ts'

/** The frame of a corpus of about 120 papers: the free area of a 1440x900 window, one unit a pixel. */
export const SMALL_FRAME: Size = { width: 1130, height: 780 }
/** Room that one concept with its label, and one paper, take. */
const CONCEPT_ROOM = 2400
const PAPER_ROOM = 900
const FARTHER_PAPER_ROOM = 130
const MANY_PAPERS = 600

/** A frame with room for so many nodes, never smaller than the small one. */
export function frameFor(papers: number, concepts: number): Size {
  const room = (some: number, many: number): number =>
    many * CONCEPT_ROOM +
    Math.min(some, MANY_PAPERS) * PAPER_ROOM +
    Math.max(0, some - MANY_PAPERS) * FARTHER_PAPER_ROOM
  const scale = Math.sqrt(Math.max(1, room(papers, concepts) / room(119, 96)))
  return { width: Math.round(SMALL_FRAME.width * scale), height: Math.round(SMALL_FRAME.height * scale) }
}

/** How much of the place within the frame comes from ranks (even spread) instead of coordinates (true shape). */
const RANK_SHARE = 0.62

/**
 * Turns a plane to its principal axes (the longer one lies along x) and stretches it over the frame, even parts
 * by rank so that crowded places get room.
 * @param margin units kept free on each side
 */
export function fillFrame(plane: Plane, frame: Size, margin: number): void {
  turnToPrincipalAxes(plane)
  stretchAxis(plane, 0, margin, frame.width - margin)
  stretchAxis(plane, 1, margin, frame.height - margin)
}

function turnToPrincipalAxes(plane: Plane): void {
  let [n, x, y] = [0, 0, 0]
  for (let node = 0; 2 * node < plane.length; node++) {
    if (!isPlaced(plane, node)) continue
    n++
    x += plane[2 * node] ?? 0
    y += plane[2 * node + 1] ?? 0
  }
  if (n === 0) return
  const [meanX, meanY] = [x / n, y / n]
  let [xx, xy, yy] = [0, 0, 0]
  for (let node = 0; 2 * node < plane.length; node++) {
    if (!isPlaced(plane, node)) continue
    const [dx, dy] = [(plane[2 * node] ?? 0) - meanX, (plane[2 * node + 1] ?? 0) - meanY]
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (let node = 0; 2 * node < plane.length; node++) {
    const [dx, dy] = [(plane[2 * node] ?? 0) - meanX, (plane[2 * node + 1] ?? 0) - meanY]
    plane[2 * node] = cos * dx + sin * dy
    plane[2 * node + 1] = cos * dy - sin * dx
  }
}

function stretchAxis(plane: Plane, axis: number, from: number, to: number): void {
  const nodes: number[] = []
  for (let node = 0; 2 * node < plane.length; node++) if (isPlaced(plane, node)) nodes.push(node)
  const at = (node: number): number => plane[2 * node + axis] ?? 0
  nodes.sort((a, b) => at(a) - at(b) || a - b)
  const low = at(nodes[0] ?? 0)
  const span = at(nodes.at(-1) ?? 0) - low || 1
  const placed = nodes.map((node, rank) => {
    const even = nodes.length > 1 ? rank / (nodes.length - 1) : 0.5
    return from + (to - from) * (RANK_SHARE * even + (1 - RANK_SHARE) * ((at(node) - low) / span))
  })
  nodes.forEach((node, rank) => {
    plane[2 * node + axis] = placed[rank] ?? 0
  })
}
