import { mount } from 'svelte'
import App from './App.svelte'
import { expose } from './expose.ts'
import type { Stage } from './stage/stage.ts'
import type { AppState } from './state/app-state.svelte.ts'

/** Shows Weft in the page, in place of its first frame. */
export function mountApp(target: HTMLElement, app: AppState): void {
  const firstFrame = [...target.children]
  mount(App, {
    target,
    props: {
      app,
      onstage: (stage: Stage | null) => {
        expose(app, stage)
      },
      onfurnished: () => {
        for (const part of firstFrame) part.remove()
      },
    },
  })
}
