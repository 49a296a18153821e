import { UndirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { EdgeLineProgram, EdgeRectangleProgram, NodeCircleProgram, NodePointProgram } from 'sigma/rendering'
import type { FinishedGraph } from './finished-graph.ts'

/** What the bench asks of this page. */
declare global {
  var bare: { labels(): number; change(): void; graph: FinishedGraph; sigma: Sigma } | undefined
}

const light = new URLSearchParams(location.search).get('programs') === 'light'
const programs = light
  ? { node: NodePointProgram, edge: EdgeLineProgram }
  : { node: NodeCircleProgram, edge: EdgeRectangleProgram }

function fill(graph: UndirectedGraph, { nodes, edges }: FinishedGraph): void {
  nodes.forEach((node, index) => graph.addNode(String(index), node))
  for (const [from, to] of edges) graph.mergeEdge(String(from), String(to), { size: 1, color: '#cfd4dc' })
}

async function start(): Promise<void> {
  const holder = document.getElementById('graph')
  const response = await fetch('./graph.json')
  const finished = (await response.json()) as FinishedGraph
  if (!holder) return
  const graph = new UndirectedGraph()
  fill(graph, finished)
  const sigma = new Sigma(graph, holder, {
    nodeProgramClasses: { circle: programs.node },
    edgeProgramClasses: { line: programs.edge },
    labelRenderedSizeThreshold: 4,
  })
  globalThis.bare = {
    graph: finished,
    sigma,
    labels: () => sigma.getNodeDisplayedLabels().size,
    /** Another corpus: everything goes, everything comes. */
    change: () => {
      const next = new UndirectedGraph()
      fill(next, finished)
      sigma.setGraph(next)
    },
  }
}

void start()
