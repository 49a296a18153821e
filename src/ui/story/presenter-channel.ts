import { parseStory, storeStory, type Story } from '../../view/story.ts'

/** What the presenting window shows now. */
export interface Telling {
  readonly story: Story
  /** Id of the scene. */
  readonly scene: string
  readonly theme: 'light' | 'dark'
}

/** What the presenter's window asks of the presenting one. */
export type Order =
  | { readonly kind: 'hello' }
  | { readonly kind: 'show'; readonly scene: string }
  | { readonly kind: 'step'; readonly by: number }

/** Windows of one talk share a channel; other talks of the same browser have others. */
export function presenterChannel(talk: string): BroadcastChannel {
  return new BroadcastChannel(`weft-presenter-${talk}`)
}

export function tellingMessage({ story, scene, theme }: Telling): unknown {
  return { kind: 'telling', story: structuredClone(storeStory(story)), scene, theme }
}

/** Null: not a message that the presenter's window understands. */
export function parseTelling(message: unknown): Telling | null {
  if (!isRecord(message) || message['kind'] !== 'telling') return null
  const { story } = parseStory(message['story'], 'presentation')
  const { scene, theme } = message
  if (!story || typeof scene !== 'string' || (theme !== 'light' && theme !== 'dark')) return null
  return { story, scene, theme }
}

/** Null: not a message that the presenting window understands. */
export function parseOrder(message: unknown): Order | null {
  if (!isRecord(message)) return null
  const { kind, scene, by } = message
  if (kind === 'hello') return { kind }
  if (kind === 'show' && typeof scene === 'string') return { kind, scene }
  if (kind === 'step' && (by === 1 || by === -1)) return { kind, by }
  return null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
