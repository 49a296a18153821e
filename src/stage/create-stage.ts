import { LiveStage } from './live-stage.ts'
import type { Stage, StageEvents } from './stage.ts'

/** Puts a live map into an element. Without WebGL it says so by `events.live(false)` and stays quiet. */
export function createStage(container: HTMLElement, events: StageEvents): Stage {
  return new LiveStage(container, events)
}
