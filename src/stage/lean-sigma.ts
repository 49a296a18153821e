import Sigma from 'sigma'
import { AbstractEdgeProgram, AbstractNodeProgram } from 'sigma/rendering'
import type { Settings } from 'sigma/settings'
import type { PointGraph } from './point-graph.ts'
import { SymbolProgram } from './symbol-program.ts'

/** What sigma asks of a context in which nothing is drawn. */
const QUIET = {
  FRAMEBUFFER: 0,
  COLOR_BUFFER_BIT: 0,
  blendFunc: () => undefined,
  bindFramebuffer: () => undefined,
  clear: () => undefined,
  getExtension: () => null,
  viewport: () => undefined,
}

class NoNodes extends AbstractNodeProgram {
  drawLabel: undefined
  drawHover: undefined
  reallocate(): void {
    // Nothing is kept.
  }
  process(): void {
    // Nothing is drawn.
  }
  render(): void {
    // Nothing is drawn.
  }
  kill(): void {
    // Nothing is held.
  }
}

class NoEdges extends AbstractEdgeProgram {
  drawLabel: undefined
  reallocate(): void {
    // Nothing is kept.
  }
  process(): void {
    // Nothing is drawn.
  }
  render(): void {
    // Nothing is drawn.
  }
  kill(): void {
    // Nothing is held.
  }
}

/** Programs that sigma would compile for what it does not draw here. Compiling is what makes its start slow. */
const programs: Partial<Settings> = {
  nodeProgramClasses: { symbol: SymbolProgram, circle: NoNodes },
  nodeHoverProgramClasses: { symbol: NoNodes, circle: NoNodes },
  edgeProgramClasses: { line: NoEdges, arrow: NoEdges },
}

/** Sigma with one WebGL context, that of the nodes, without picking. */
export class LeanSigma extends Sigma {
  constructor(graph: PointGraph, container: HTMLElement, settings: Partial<Settings>) {
    super(asGraph(graph), container, { ...settings, ...programs })
  }

  /** Whether it is this graph that is drawn. */
  draws(graph: PointGraph): boolean {
    return this.getGraph() === asGraph(graph)
  }

  /** Draws another graph from now on. */
  take(graph: PointGraph): void {
    this.setGraph(asGraph(graph))
  }

  override createWebGLContext(id: string, options: Parameters<Sigma['createWebGLContext']>[1]) {
    if (id === 'nodes') return super.createWebGLContext(id, { ...options, picking: false })
    const canvas = this.createCanvas(id)
    canvas.getContext = (() => QUIET) as unknown as HTMLCanvasElement['getContext']
    return super.createWebGLContext(id, { canvas })
  }
}

/** Sigma's types ask for a whole graph; it uses no more of one without edges than this has. */
function asGraph(graph: PointGraph): Parameters<Sigma['setGraph']>[0] {
  return graph as unknown as Parameters<Sigma['setGraph']>[0]
}
