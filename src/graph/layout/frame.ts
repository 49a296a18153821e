import type { Size } from '../../model/camera.ts'
import type { Box } from './bodies.ts'

/** The frame of a corpus of about 120 papers: the free area of a 1440x900 window, one unit a pixel. */
const USUAL_FRAME: Size = { width: 1130, height: 780 }
const USUAL = { papers: 119, concepts: 96 }
/** Room that one concept with its label takes, in square units of the usual frame. */
const CONCEPT_ROOM = 2400
/** The same of the first papers, up to so many, and of each one beyond: crowds stand closer. */
const PAPER_ROOMS = [
  { upTo: USUAL.papers, room: 900 },
  { upTo: 600, room: 400 },
  { upTo: Infinity, room: 80 },
]
/** Least side of a frame, as a share of the usual one. */
const SMALLEST = 0.4
/** What floats over the frame with a shore around it, in units of the usual frame: the overview, and the zoom buttons. */
const UPPER_CORNER: Size = { width: 308, height: 414 }
const LOWER_CORNER: Size = { width: 44, height: 112 }

/**
 * A frame with room for so many nodes. In frames larger than the usual one labels, which never get smaller, take
 * as much larger a part of the frame's units: only the papers make it grow.
 */
export function frameFor(papers: number, concepts: number): Size {
  const few = concepts * CONCEPT_ROOM + roomOfPapers(papers)
  const usual = USUAL.concepts * CONCEPT_ROOM + roomOfPapers(USUAL.papers)
  const many = (roomOfPapers(papers) / roomOfPapers(USUAL.papers)) * Math.min(1.2, concepts / USUAL.concepts)
  const scale = Math.max(SMALLEST, Math.sqrt(Math.max(many, few / usual)))
  return { width: Math.round(USUAL_FRAME.width * scale), height: Math.round(USUAL_FRAME.height * scale) }
}

function roomOfPapers(papers: number): number {
  let [sum, from] = [0, 0]
  for (const { upTo, room } of PAPER_ROOMS) {
    sum += room * Math.max(0, Math.min(papers, upTo) - from)
    from = upTo
  }
  return sum
}

/** Layout units in a pixel when all of the map is shown on the usual window; symbols and text are no smaller than at 1. */
export function unitsAPixel(frame: Size): number {
  return Math.max(1, frame.width / USUAL_FRAME.width)
}

/** The right corners of a frame, which the overview and the zoom buttons cover when all of the map is shown. */
export function coveredCorners(frame: Size): Box[] {
  const scale = frame.width / USUAL_FRAME.width
  return [UPPER_CORNER, LOWER_CORNER].map(({ width, height }) => {
    const [halfWidth, halfHeight] = [(scale * width) / 2, (scale * height) / 2]
    const y = height === UPPER_CORNER.height ? halfHeight : frame.height - halfHeight
    return { x: frame.width - halfWidth, y, halfWidth, halfHeight }
  })
}
