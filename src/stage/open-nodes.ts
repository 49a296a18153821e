import { SigmaNodes } from './sigma-nodes.ts'

/**
 * Adds the WebGL layer of the nodes to the stage; null where WebGL is missing.
 * @param live told false when the context is lost, true when it is back
 */
export function openNodes(container: HTMLElement, live: (live: boolean) => void): SigmaNodes | null {
  const holder = document.createElement('div')
  Object.assign(holder.style, { position: 'absolute', inset: '0', pointerEvents: 'none' })
  container.append(holder)
  try {
    const nodes = new SigmaNodes(holder)
    for (const canvas of nodes.canvases) {
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault()
        live(false)
      })
      canvas.addEventListener('webglcontextrestored', () => {
        live(true)
      })
    }
    return nodes
  } catch {
    holder.remove()
    live(false)
    return null
  }
}
