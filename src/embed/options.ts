import type { ThemeOption } from './weft-map-types.ts'

/** What the address of an embedded map says beside the view. */
export interface EmbedOptions {
  readonly bar: boolean
  /** Whether the legend is open at the start. */
  readonly legend: boolean
  /** Whether nodes carry their names. */
  readonly labels: boolean
  /** Null: what the view says. */
  readonly theme: ThemeOption | null
  readonly background: 'map' | 'transparent'
  /** A still, a map that answers the pointer without moving, or the whole map. */
  readonly interaction: 'none' | 'hover' | 'full'
  /** Id of the scene to begin with; empty: that of the view, if any. */
  readonly scene: string
  /** Seconds from scene to scene; null: by hand. */
  readonly autoplay: number | null
  /** Address of a file of the app's own origin; null: the corpus that comes with Weft. */
  readonly corpus: string | null
  /** Origins that may talk to the frame; empty: whichever page holds it. */
  readonly allow: readonly string[]
  /** Whose the keys are that the map could use: its own, or the page's around it. */
  readonly keys: 'map' | 'page'
}

export interface OptionEntry<T> {
  /** What can stand there, for the reference. */
  readonly words: string
  readonly does: string
  readonly default: T
  /** Undefined: not understood. */
  readonly read: (text: string) => T | undefined
}

const yesNo = (text: string): boolean | undefined =>
  text === 'yes' ? true : text === 'no' ? false : undefined

function oneOf<T extends string>(...all: readonly T[]): (text: string) => T | undefined {
  return (text) => all.find((one) => one === text)
}

/** Origins stand with commas or spaces between them; `null` is that of a page opened from a file. */
function readOrigins(text: string): readonly string[] | undefined {
  const origins = text.split(/[\s,]+/).filter((one) => one !== '')
  const read = origins.map((one) =>
    one === 'null' ? one : URL.canParse(one) ? new URL(one).origin : undefined,
  )
  return read.length > 0 && read.every((one) => one !== undefined) ? read : undefined
}

function readSeconds(text: string): number | undefined {
  const seconds = Number(text)
  return text.trim() !== '' && seconds >= 2 && seconds <= 600 ? seconds : undefined
}

/** The one table of the parameters of an embedded map. */
export const embedOptions: { readonly [Name in keyof EmbedOptions]: OptionEntry<EmbedOptions[Name]> } = {
  bar: { words: '`yes`, `no`', does: 'the bar below the map', default: true, read: yesNo },
  legend: { words: '`yes`, `no`', does: 'whether the legend is open', default: false, read: yesNo },
  labels: { words: '`yes`, `no`', does: 'names of nodes', default: true, read: yesNo },
  theme: {
    words: '`auto`, `light`, `dark`',
    does: 'colours; `auto` follows the system',
    default: null,
    read: oneOf('auto', 'light', 'dark'),
  },
  background: {
    words: '`map`, `transparent`',
    does: 'the sea around the regions, or the page itself',
    default: 'map',
    read: oneOf('map', 'transparent'),
  },
  interaction: {
    words: '`none`, `hover`, `full`',
    does: 'a still; a map that answers the pointer but does not move; all of it',
    default: 'full',
    read: oneOf('none', 'hover', 'full'),
  },
  scene: { words: 'id of a scene', does: 'the scene to begin with', default: '', read: (text) => text },
  autoplay: {
    words: '2 to 600',
    does: 'seconds from scene to scene, until somebody takes over',
    default: null,
    read: readSeconds,
  },
  corpus: {
    words: 'address of a file',
    does: 'the corpus, of the same origin as the app',
    default: null,
    read: (text) => text || undefined,
  },
  allow: {
    words: 'origins, with commas between',
    does: 'the only pages that may send messages',
    default: [],
    read: readOrigins,
  },
  keys: {
    words: '`map`, `page`',
    does: 'who gets arrows, Space and letters while the map has the focus',
    default: 'map',
    read: oneOf('map', 'page'),
  },
}

export interface ParsedOptions {
  readonly options: EmbedOptions
  /** Parts with a value that was not understood, as they stood there. An `allow` among them allows nobody. */
  readonly ignored: readonly string[]
}

/** Reads the query of an address, with or without `?`. Names that are no options are somebody else's. */
export function readOptions(query: string): ParsedOptions {
  const given = new URLSearchParams(query)
  const ignored: string[] = []
  const read = Object.entries(embedOptions).map(([name, entry]) => {
    const text = given.get(name)
    const value = text === null ? undefined : entry.read(text)
    if (text !== null && value === undefined) ignored.push(`${name}=${text}`)
    return [name, value ?? entry.default] as const
  })
  const options = Object.fromEntries(read) as unknown as EmbedOptions
  const shut = ignored.some((part) => part.startsWith('allow='))
  return { options: shut ? { ...options, allow: ['none'] } : options, ignored }
}
