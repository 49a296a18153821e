import type { Source } from './field.ts'
import type { Lettering, LayoutTask } from '../layout/layout-task.ts'
import { isPlaced, type Plane } from '../layout/plane.ts'
import { labelOffset, type Side } from '../layout/bodies.ts'

const PAPER = { strength: 0.7, spread: 20 }
const CONCEPT = { strength: 1.05, spread: 24 }
const NAME = { strength: 0.6, spread: 22 }
/** Distance between the spots along a label or a name. */
const STEP = 22

/**
 * What spreads the influence of clusters: papers, concepts with their labels, and the lettering.
 * @param papers how many of the papers count, by index (0: none yet)
 */
export function regionSources(
  task: Pick<LayoutTask, 'graph' | 'clusterOf' | 'shapes' | 'letterings'>,
  plane: Plane,
  names: readonly (readonly [x: number, y: number])[],
  papers: number,
  labelSides: Uint8Array | null = null,
  scale = 1,
): Source[] {
  const { graph, clusterOf, shapes, letterings } = task
  const sources: Source[] = []
  const add = (x: number, y: number, cluster: number, kind: typeof PAPER): void => {
    if (cluster >= 0) sources.push({ x, y, cluster, strength: kind.strength, spread: kind.spread * scale })
  }
  for (let paper = 0; paper < papers; paper++)
    if (isPlaced(plane, paper))
      add(plane[2 * paper] ?? 0, plane[2 * paper + 1] ?? 0, clusterOf[paper] ?? -1, PAPER)
  shapes.forEach(({ radius, labelWidth, labelHeight }, concept) => {
    const node = graph.papers + concept
    if (!isPlaced(plane, node)) return
    const [x, y] = [plane[2 * node] ?? 0, plane[2 * node + 1] ?? 0]
    const cluster = clusterOf[node] ?? -1
    add(x, y, cluster, CONCEPT)
    const offset = labelOffset((labelSides?.[node] ?? 2) as Side, radius, labelWidth, labelHeight)
    for (const along of stepsAlong(labelWidth / 2))
      add(x + offset.x + along, y + offset.y, cluster, {
        strength: CONCEPT.strength / 2,
        spread: CONCEPT.spread,
      })
  })
  letterings.forEach(({ halfWidth }: Lettering, cluster) => {
    const [x, y] = names[cluster] ?? [NaN, NaN]
    if (Number.isNaN(x)) return
    for (const along of stepsAlong(halfWidth)) add(x + along, y, cluster, NAME)
  })
  return sources
}

function stepsAlong(half: number): number[] {
  const steps = Math.max(1, Math.round((2 * half) / STEP))
  return Array.from({ length: steps }, (_, step) => -half + ((step + 0.5) * 2 * half) / steps)
}
