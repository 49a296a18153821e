import type { Stage } from './stage/stage.ts'
import type { AppState } from './state/app-state.svelte.ts'

/** With `?inspect` in the address, tools can ask the page what the map really shows. */
export function expose(app: AppState, stage: Stage | null): void {
  if (new URLSearchParams(location.search).has('inspect'))
    Object.assign(globalThis, { weft: { app, stage, drawn: () => stage?.drawn() ?? null } })
}
