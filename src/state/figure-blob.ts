import { type FigureTask, paintFigure } from '../drawing/figure.ts'

/** A figure as SVG, or as PNG with so many pixels to one of its own. @param ratio null: SVG */
export async function figureBlob(task: FigureTask, ratio: number | null): Promise<Blob> {
  if (ratio === null) {
    const { writeFigureSvg } = await import('../exporters/figure-svg.ts')
    return new Blob([...writeFigureSvg(task)], { type: 'image/svg+xml' })
  }
  const { width, height } = task.size
  const canvas = new OffscreenCanvas(width * ratio, height * ratio)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser gave no canvas of this size. Choose a smaller one.')
  context.scale(ratio, ratio)
  paintFigure(context, task, () => undefined)
  return canvas.convertToBlob({ type: 'image/png' })
}
