import type { Page } from 'playwright-core'
import type { Camera } from '../../src/model/camera.ts'
import type { NodeKey } from '../../src/model/node.ts'
import type { Point } from '../../src/stage/stage.ts'

/** Where a node is in the window, in CSS pixels. Throws when it is not on the map. */
export async function placeOf(page: Page, key: NodeKey): Promise<Point> {
  const place = await page.evaluate((wanted) => {
    const node = window.weft?.app.analysis.index?.nodeOf.get(wanted)
    const stage = document.querySelector('.stage')?.getBoundingClientRect()
    const at = node === undefined ? null : window.weft?.stage?.place(node)
    return at && stage ? { x: at.x + stage.left, y: at.y + stage.top } : null
  }, key)
  if (!place) throw new Error(`${key} is not on the map.`)
  return place
}

export async function cameraOf(page: Page): Promise<Camera> {
  const camera = await page.evaluate(() => window.weft?.stage?.getCamera())
  if (!camera) throw new Error('There is no live map.')
  return camera
}

/** Waits until the camera has stood still for a while, and tells where. */
export async function cameraAtRest(page: Page): Promise<Camera> {
  for (;;) {
    const before = await cameraOf(page)
    await page.waitForTimeout(350)
    const after = await cameraOf(page)
    if (before.x === after.x && before.y === after.y && before.span === after.span) return after
  }
}

export async function selected(page: Page): Promise<readonly NodeKey[]> {
  return page.evaluate(() => window.weft?.app.view.fields.select ?? [])
}

/** Keys of the pinned nodes, as they are kept. */
export async function pinned(page: Page): Promise<readonly NodeKey[]> {
  return page.evaluate(() => window.weft?.app.pins.anchors()?.pinned ?? [])
}

export async function dragBy(page: Page, from: Point, dx: number, dy: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 4 })
  await page.mouse.up()
}

/** Drops a text file on the page, as from the file manager. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([content], file, { type: 'text/plain' }))
      return dropped
    },
    [name, text] as const,
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await page.getByText('Drop to open').waitFor()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

/** Waits for a notice with these words. */
export async function noticed(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('log', { name: 'Notices' }).getByText(words).first().waitFor()
}

/** Opens the menu of corpora and gives its words. */
export async function libraryWords(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Corpus:/ }).click()
  return page.getByRole('menu', { name: 'Corpus' }).innerText()
}

/** What a shelf of the library in this browser keeps: pairs of keys and values, as JSON. */
export async function keptOn(page: Page, shelf: string): Promise<string> {
  return page.evaluate(
    (name) =>
      new Promise<string>((done, failed) => {
        const opening = indexedDB.open('weft')
        opening.onerror = () => {
          failed(new Error('The database did not open.'))
        }
        opening.onsuccess = () => {
          const store = opening.result.transaction(name).objectStore(name)
          const [keys, values] = [store.getAllKeys(), store.getAll()]
          values.onsuccess = () => {
            opening.result.close()
            done(JSON.stringify(keys.result.map((key, at) => [key, values.result[at] as unknown])))
          }
        }
      }),
    shelf,
  )
}
