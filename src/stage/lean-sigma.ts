import type { UndirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { AbstractEdgeProgram, AbstractNodeProgram } from 'sigma/rendering'
import type { Settings } from 'sigma/settings'
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
  constructor(graph: UndirectedGraph, container: HTMLElement, settings: Partial<Settings>) {
    super(graph, container, { ...settings, ...programs })
  }

  override createWebGLContext(id: string, options: Parameters<Sigma['createWebGLContext']>[1]) {
    if (id === 'nodes') return super.createWebGLContext(id, { ...options, picking: false })
    const canvas = this.createCanvas(id)
    canvas.getContext = (() => QUIET) as unknown as HTMLCanvasElement['getContext']
    return super.createWebGLContext(id, { canvas })
  }
}
