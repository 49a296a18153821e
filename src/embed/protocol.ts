import {
  flag,
  list,
  LONGEST_TEXT,
  needed,
  numberWithin,
  oneOf,
  optional,
  orNull,
  text,
  yearPair,
  type Param,
} from './forms.ts'
import type { WeftEvent, WeftMethod, WeftParams } from './weft-map-types.ts'

/** Stands in every message, both ways. A change that older pages can't follow raises it. */
export const VERSION = 1 as const

type ParamsOf<Method extends WeftMethod> = {
  readonly [Name in keyof Required<WeftParams<Method>>]: Param<Required<WeftParams<Method>>[Name]>
}

export interface MethodEntry<Method extends WeftMethod> {
  /** What it does and answers, for the reference. */
  readonly does: string
  readonly params: ParamsOf<Method>
  /**
   * It sets something whole: of several such requests waiting in a row only the last is carried out, and all are
   * answered with its result.
   */
  readonly settles: boolean
}

/** The one table of what a page can ask of the frame. */
export const methods: { readonly [Method in WeftMethod]: MethodEntry<Method> } = {
  hello: {
    does: 'Begins: the frame keeps the origin it came from and talks to no other. Answers at once; everything else waits for the map.',
    params: {},
    settles: true,
  },
  getMap: {
    does: 'Answers with the name of the corpus, the number of papers, the scenes, the present scene and view.',
    params: {},
    settles: true,
  },
  select: {
    does: 'Selects nodes in place of what is selected, or beside it. Answers with what is selected then.',
    params: { nodes: needed(list('node keys')), add: optional(flag) },
    settles: false,
  },
  focus: {
    does: 'Lets only the neighbourhood of a node stand out; `null` ends that.',
    params: { node: needed(orNull(text(400))), depth: optional(oneOf(1, 2, 3)) },
    settles: true,
  },
  filter: {
    does: 'Sets all filters at once; without parameters it clears them. Answers with the number of papers that pass.',
    params: {
      family: optional(list('words')),
      technique: optional(list('concept ids')),
      techniques: optional(oneOf('any', 'all')),
      domain: optional(list('concept ids')),
      cluster: optional(list('words')),
      years: optional(yearPair),
      roles: optional(oneOf('core', 'all')),
    },
    settles: true,
  },
  query: {
    does: 'Searches, in the query language of the search box, and lights what it finds; an empty text ends that. Answers with the best 60.',
    params: { text: needed(text(2000)) },
    settles: true,
  },
  setView: {
    does: 'Shows a view given as the address of Weft has it after `#`; what it does not name is as at the start, and what a frame has no use for, such as `panel`, is passed over.',
    params: { view: needed(text(LONGEST_TEXT)) },
    settles: true,
  },
  getView: {
    does: 'Answers with the present view as a text for `setView`, and a link that opens it in Weft.',
    params: {},
    settles: false,
  },
  scene: {
    does: 'Shows a scene of the story by its id; `null` leaves the story. Answers with the scene.',
    params: { id: needed(orNull(text(80))) },
    settles: true,
  },
  next: {
    does: 'Shows the next scene, or the first when none is shown. At the end it stays.',
    params: {},
    settles: false,
  },
  previous: {
    does: 'Shows the scene before, or the first when none is shown. At the beginning it stays.',
    params: {},
    settles: false,
  },
  theme: {
    does: 'Sets the colours; `auto` follows the system. Answers with what that makes.',
    params: { theme: needed(oneOf('auto', 'light', 'dark')) },
    settles: true,
  },
  highlight: {
    does: 'Lights nodes and dims the rest without selecting anything; an empty list ends that.',
    params: { nodes: needed(list('node keys')) },
    settles: true,
  },
  exportImage: {
    does: 'Makes a figure of the map as it looks now. Answers with `type`, `width`, `height` and `blob`.',
    params: {
      format: needed(oneOf('png', 'svg')),
      width: optional(numberWithin(100, 4096)),
      height: optional(numberWithin(100, 4096)),
      scale: optional(numberWithin(1, 4)),
      part: optional(oneOf('view', 'whole')),
      theme: optional(oneOf('light', 'dark')),
      transparent: optional(flag),
      legend: optional(flag),
      title: optional(text(300)),
    },
    settles: false,
  },
  seen: {
    does: 'Says whether the frame can be seen, where it cannot know that itself, such as in a slide at opacity 0. Unseen it gives WebGL back and scenes wait. The element does this.',
    params: { seen: needed(flag) },
    settles: true,
  },
}

/** The one table of what the frame tells by itself: when, and what comes with it. */
export const events: { readonly [Event in WeftEvent]: string } = {
  ready: 'The map is there. Detail: as `getMap` answers.',
  selectionchange: 'Something else is selected. Detail: `nodes`, each with `key`, `kind` and `label`.',
  viewchange: 'The view changed other than by `setView`. Detail: as `getView` answers.',
  scenechange: 'Another scene is shown. Detail: `scene` with `id`, `title`, `number`, `count`, or `null`.',
  error: 'Something could not be shown. Detail: `message`.',
  key: 'A key that the map leaves to the page, such as PageDown for a deck. Detail: `key`, `code`, `keyCode` and its modifiers.',
}

export function isMethod(name: unknown): name is WeftMethod {
  return typeof name === 'string' && Object.hasOwn(methods, name)
}

/** What is wrong with parameters, as a sentence, or the parameters themselves. */
export function readParams<Method extends WeftMethod>(
  method: Method,
  value: unknown,
): { readonly params: WeftParams<Method> } | { readonly fault: string } {
  const given: unknown = value ?? {}
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { fault: 'The parameters are no object. Send them as { name: value }.' }
  const params: Readonly<Record<string, Param<unknown>>> = methods[method].params
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(params, name))
  if (unknown !== undefined) {
    const known = Object.keys(params).join(', ') || 'none'
    return { fault: `${method} has no parameter “${unknown.slice(0, 80)}”. It has: ${known}.` }
  }
  const read: Record<string, unknown> = {}
  for (const [name, { form, optional }] of Object.entries(params)) {
    const one = (given as Record<string, unknown>)[name]
    if (one === undefined && optional) continue
    const parsed = form.read(one)
    if (parsed === undefined)
      return { fault: `${method} needs ${name} as ${form.words.replaceAll('`', '')}.` }
    read[name] = parsed
  }
  return { params: read }
}
