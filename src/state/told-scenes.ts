import type { Theme } from '../drawing/look.ts'
import type { Size } from '../model/camera.ts'
import { defaultView } from '../view/fields.ts'
import { type NoteText, parseNote } from '../view/note-text.ts'
import { type Scene, sceneChange, type Story } from '../view/story.ts'
import type { AppState } from './app-state.svelte.ts'
import type { FigureTask } from './types.ts'

/** A scene as others get it: its figure and its words. */
export interface ToldScene {
  readonly scene: Scene
  readonly figure: FigureTask
  readonly note: NoteText
  /** Leads to the live view. */
  readonly address: string
}

export interface Telling {
  /** Of the scenes that don't choose one. */
  readonly theme: Theme
  /** Of each figure, in pixels. */
  readonly size: Size
  /** Room at the left of each figure that is kept free for words, in pixels. */
  readonly aside: number
}

/** The scenes of a story with their figures, one after the other, without showing them. */
export async function* toldScenes(
  app: AppState,
  story: Story,
  { theme, size, aside }: Telling,
): AsyncGenerator<ToldScene> {
  const side = await app.sideView()
  const { corpus } = app.view.fields
  for (const scene of story.scenes) {
    const view = { ...defaultView, ...sceneChange(scene), corpus }
    const { map, look, camera, picture, filters, papers } = await side.look({ ...view, scene: scene.id })
    const shown = { ...look, theme: view.theme === 'system' ? theme : look.theme }
    const words = await app.exporting.figureWords({ map, look: shown, picture, only: null, filters, papers })
    const text = { title: '', subtitle: '', source: '', legend: true }
    yield {
      scene,
      figure: { map, look: shown, camera, picture, size, aside, transparent: false, text, words },
      note: parseNote(scene.note),
      address: app.view.address(view),
    }
  }
}
