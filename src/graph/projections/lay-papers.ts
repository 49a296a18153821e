import type { CorpusMap } from '../../model/corpus-map.ts'
import { shortTitle } from '../../model/short-title.ts'
import { textWidth } from '../../model/text-width.ts'
import { unitsAPixel } from '../layout/frame.ts'
import { filledRows, neighboursOf } from '../incidence.ts'
import { largeLayout } from '../layout/large-layout.ts'
import type { Layout, LayoutTask, NodeShape } from '../layout/layout-task.ts'
import { LARGEST_PAPER, PAPER_LABEL } from '../node-size.ts'
import type { Steps } from '../steps.ts'
import { layTied } from './lay-tied.ts'
import { splitGraph, splitPlaces } from './split-graph.ts'
import { tieColumns } from './tie.ts'

/** Up to so many papers each one has room for its name. */
const MOST_NAMED = 200
const LINE_HEIGHT = 1.25
const SEED = 1

/** Whether a map of so many papers has room for their names. */
export function areNamed(papers: number): boolean {
  return papers <= MOST_NAMED
}

/**
 * Papers by their ties, with room for their names. Many papers are dots, each in its cluster's country near
 * others with the same weightiest concepts, which leave no trace.
 */
export function* layPapers(task: LayoutTask, map: CorpusMap): Steps<Layout> {
  const { graph } = task
  if (!areNamed(filledRows(graph.conceptsOf))) {
    const nothing: NodeShape = { radius: 0, labelWidth: 0, labelHeight: 0 }
    const split = splitGraph(graph, task.clusterOf)
    const parts = split.graph.concepts
    const laid = yield* largeLayout(
      {
        ...task,
        ...split,
        shapes: Array.from({ length: parts }, () => nothing),
        start: splitPlaces(task.start, split.graph),
        earlier: null,
        pinned: Uint8Array.from([...task.pinned.subarray(0, graph.papers), ...new Uint8Array(parts)]),
      },
      SEED,
    )
    const plane = new Float64Array(2 * task.clusterOf.length).fill(NaN)
    plane.set(laid.plane.subarray(0, 2 * graph.papers))
    const layout: Layout = { ...laid, plane, labelSides: new Uint8Array(task.clusterOf.length) }
    return layout
  }
  const linked = map.papers.ids
    .map((_, paper) => paper)
    .filter((paper) => neighboursOf(graph.conceptsOf, paper).length > 0)
  const unit = unitsAPixel(task.frame)
  const shapes = linked.map((paper): NodeShape => ({
    radius: LARGEST_PAPER,
    labelWidth: unit * textWidth(shortTitle(map.papers.titles[paper] ?? ''), PAPER_LABEL, 500),
    labelHeight: unit * PAPER_LABEL * LINE_HEIGHT,
  }))
  return yield* layTied(task, map.ties ?? tieColumns([]), linked, shapes)
}
