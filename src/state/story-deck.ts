import { paletteOf } from '../drawing/palette.ts'
import type { Slide } from '../exporters/slides/deck.ts'
import { PPTX_TYPE, writePptx } from '../exporters/slides/pptx.ts'
import type { Theme } from '../drawing/look.ts'
import { countWords } from '../view/count-words.ts'
import type { Story } from '../view/story.ts'
import type { AppState } from './app-state.svelte.ts'
import { collect } from './collect.ts'
import { figureBlob } from './figure-blob.ts'
import { toldScenes } from './told-scenes.ts'

/** A slide in the pixels of its figure: a little fewer than a screen's, so that names can be read from afar. */
const SIZE = { width: 1120, height: 630 }
/** Share of a slide that title and note have. */
const ASIDE = 0.345
/** Pixels of a PNG to one of its figure. */
const RATIO = 2

export interface DeckWish {
  readonly story: Story
  readonly theme: Theme
  /** Pictures as SVG too, which PowerPoint shows in place of PNG. */
  readonly vectors: boolean
  /** Last line of each slide. */
  readonly source: string
  /** When it is made. */
  readonly made: Date
}

/** The slides of a story as a PPTX file. @param tell hears how many slides are done */
export async function storyDeck(
  app: AppState,
  { story, theme, vectors, source, made }: DeckWish,
  tell: (done: number) => void,
): Promise<Blob> {
  const { map } = app.analysis
  if (!map) throw new Error('No corpus is open. Open one, then try again.')
  const slides: Slide[] = []
  for await (const told of toldScenes(app, story, { theme, size: SIZE, aside: ASIDE * SIZE.width })) {
    const { scene, figure, note, address } = told
    const bytes = async (ratio: number | null): Promise<Uint8Array> =>
      new Uint8Array(await (await figureBlob(figure, ratio)).arrayBuffer())
    const picture = {
      png: await bytes(RATIO),
      svg: vectors ? await bytes(null) : null,
      alt: figure.words?.alt ?? '',
    }
    slides.push({ title: scene.title, note, picture, address: /^https?:/.test(address) ? address : '' })
    tell(slides.length)
  }
  const { sea, ink, second, accent, slots } = paletteOf(theme)
  const deck = {
    title: story.title || map.name,
    corpus: `${map.name}, ${countWords(map.papers.ids.length, 'paper')}`,
    source,
    colours: { ground: sea, ink, second, accent, others: slots.slice(0, 6).map(({ node }) => node) },
    slides,
  }
  const stamp = `${made.toISOString().slice(0, 19)}Z`
  const pieces = (await collect(writePptx(deck, stamp))) as Uint8Array<ArrayBuffer>[]
  return new Blob(pieces, { type: PPTX_TYPE })
}
