import type { Problem } from '../model/problem.ts'
import { fieldNames, sameField, viewFields, type FieldName } from './fields.ts'
import { formatHash, parseHash } from './hash.ts'
import type { ViewState } from './view-state.ts'

/** A saved view with a title and a note. */
export interface Scene {
  /** Unique in its story, and never used again there: addresses name it. */
  readonly id: string
  readonly title: string
  /** In the subset of Markdown that `note-text.ts` reads. */
  readonly note: string
  /** The view in its text form, such as `select=concept:kv-cache`: fields at their default are left out. */
  readonly view: string
}

/** Scenes in the order in which they are told. Belongs to a corpus, so that its scenes don't name one. */
export interface Story {
  readonly title: string
  readonly scenes: readonly Scene[]
}

export const EMPTY_STORY: Story = { title: '', scenes: [] }

/** What a scene keeps of a view. */
export function viewText(view: ViewState): string {
  const panel = view.panel === 'story' ? 'none' : view.panel
  return formatHash({ ...view, corpus: null, panel }, 'scene')
}

/** Fields of which a scene at the default leaves what somebody looking at it has. */
const yielding: readonly FieldName[] = ['theme', 'panel']

/**
 * What a scene changes in a view: every field that travels with scenes, but the corpus; and no filter of one's own stays.
 * What is not understood of its text (any more) is left out.
 */
export function sceneChange(scene: Scene): Partial<ViewState> {
  const { view } = parseHash(scene.view, 'scene')
  const names = fieldNames.filter(
    (name) =>
      name !== 'corpus' &&
      (viewFields[name].own !== undefined || viewFields[name].travels.includes('scene')) &&
      !(yielding.includes(name) && sameField(name, view[name], viewFields[name].default as never)),
  )
  return Object.fromEntries(names.map((name) => [name, view[name]]))
}

/** Whether a view is still that of a scene. */
export function isSceneOf(view: ViewState, scene: Scene): boolean {
  return viewText({ ...view, ...sceneChange(scene) }) === viewText(view)
}

/** Puts a scene at a place of a story, 0 for its beginning. */
export function insertScene(story: Story, scene: Scene, at: number): Story {
  return { ...story, scenes: story.scenes.toSpliced(at, 0, scene) }
}

export function replaceScene(story: Story, scene: Scene): Story {
  return { ...story, scenes: story.scenes.map((one) => (one.id === scene.id ? scene : one)) }
}

export function removeScene(story: Story, id: string): Story {
  return { ...story, scenes: story.scenes.filter((one) => one.id !== id) }
}

/** Moves a scene so that it ends at a place; beyond the ends it stops there. */
export function moveScene(story: Story, id: string, to: number): Story {
  const scene = story.scenes.find((one) => one.id === id)
  if (!scene) return story
  return insertScene(removeScene(story, id), scene, Math.max(0, Math.min(story.scenes.length - 1, to)))
}

const VERSION = 1
const MOST_SCENES = 200
const LONGEST = { id: 80, title: 200, note: 8000, view: 8000 } as const

export interface StoredStory extends Story {
  readonly version: number
}

/** The form in which a story is kept, sent and filed. */
export function storeStory({ title, scenes }: Story): StoredStory {
  return { version: VERSION, title, scenes }
}

export interface ParsedStory {
  /** Null when nothing of it can be used. */
  readonly story: Story | null
  readonly problems: readonly Problem[]
}

/**
 * Reads a story that somebody stored, sent or wrote.
 * @param file where it comes from, for problems
 */
export function parseStory(value: unknown, file: string): ParsedStory {
  const problems: Problem[] = []
  const complain = (record: number | null, message: string, advice: string): void => {
    problems.push({ file, line: null, record, message, advice })
  }
  if (!isRecord(value) || !Array.isArray(value['scenes'])) {
    complain(null, 'The story is damaged.', 'Ask for it again; the corpus is not affected.')
    return { story: null, problems }
  }
  if (value['version'] !== VERSION) {
    complain(null, 'The story was made by another version of Weft.', 'Reload the page to get the newest one.')
    return { story: null, problems }
  }
  const scenes: Scene[] = []
  const all = value['scenes'] as readonly unknown[]
  for (const [at, one] of all.slice(0, MOST_SCENES).entries()) {
    const scene = parseScene(one)
    if (!scene) complain(at + 1, 'The scene is damaged and was left out.', 'Add it again.')
    else if (scenes.some(({ id }) => id === scene.id))
      complain(
        at + 1,
        `A scene with the id ${scene.id} was there already, so this one was left out.`,
        'Give it another id.',
      )
    else {
      const { ignored } = parseHash(scene.view, 'scene')
      if (ignored.length > 0)
        complain(
          at + 1,
          `Not understood in the view of “${scene.title}”: ${ignored.join(', ')}.`,
          'Update it from a view.',
        )
      scenes.push(scene)
    }
  }
  if (all.length > MOST_SCENES)
    complain(
      null,
      `A story has at most ${MOST_SCENES} scenes; the others were left out.`,
      'Tell it in two stories.',
    )
  return { story: { title: textOf(value['title'], LONGEST.title) ?? '', scenes }, problems }
}

function parseScene(value: unknown): Scene | null {
  if (!isRecord(value)) return null
  const id = textOf(value['id'], LONGEST.id)
  const title = textOf(value['title'], LONGEST.title)
  const note = textOf(value['note'] ?? '', LONGEST.note)
  const view = textOf(value['view'] ?? '', LONGEST.view)
  if (!id || title === null || note === null || view === null) return null
  return { id, title, note, view }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function textOf(value: unknown, longest: number): string | null {
  return typeof value === 'string' && value.length <= longest ? value : null
}
