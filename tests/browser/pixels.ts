import type { Page } from 'playwright-core'

/** The largest difference of any colour channel (0 to 255) between two pictures of equal size, in PNG. */
export async function pixelDifference(blank: Page, a: Buffer, b: Buffer): Promise<number> {
  const sources = [a, b].map((png) => `data:image/png;base64,${png.toString('base64')}`)
  return blank.evaluate(async (pictures) => {
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
    let most = first.length === second.length ? 0 : 255
    for (let at = 0; at < first.length; at++)
      most = Math.max(most, Math.abs((first[at] ?? 0) - (second[at] ?? 0)))
    return most
  }, sources)
}
