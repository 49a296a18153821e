import type { Page } from 'playwright-core'

export interface Difference {
  /** The largest difference of any colour channel, 0 to 255. */
  readonly most: number
  /** The share of pixels in which a channel differs by more than was allowed, 0 to 1. */
  readonly share: number
}

/** How two pictures in PNG differ; wholly when their sizes do. @param least what a channel may differ by */
export async function comparePixels(blank: Page, a: Buffer, b: Buffer, least: number): Promise<Difference> {
  const sources = [a, b].map((png) => `data:image/png;base64,${png.toString('base64')}`)
  return blank.evaluate(
    async ([pictures, allowed]) => {
      const [first = [], second = []] = await Promise.all(
        pictures.map(async (source) => {
          const picture = new Image()
          picture.src = source
          await picture.decode()
          const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
          context?.drawImage(picture, 0, 0)
          return context?.getImageData(0, 0, picture.width, picture.height).data ?? []
        }),
      )
      if (first.length !== second.length) return { most: 255, share: 1 }
      let [most, count] = [0, 0]
      for (let pixel = 0; pixel < first.length; pixel += 4) {
        let differs = 0
        for (let at = pixel; at < pixel + 4; at++)
          differs = Math.max(differs, Math.abs((first[at] ?? 0) - (second[at] ?? 0)))
        most = Math.max(most, differs)
        if (differs > allowed) count++
      }
      return { most, share: (4 * count) / first.length }
    },
    [sources, least] as const,
  )
}

/** The largest difference of any colour channel (0 to 255) between two pictures of equal size, in PNG. */
export async function pixelDifference(blank: Page, a: Buffer, b: Buffer): Promise<number> {
  return (await comparePixels(blank, a, b, 0)).most
}
