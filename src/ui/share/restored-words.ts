import { nodeLabel } from '../../model/corpus-map.ts'
import type { AppState } from '../../state/app-state.svelte.ts'
import { COLOUR_WORDS } from '../../view/mapping-words.ts'
import { isOwnQuery } from '../../view/own-query.ts'
import { SIZE_WORDS } from '../map/mappings.ts'
import { projectionLabel } from '../top-bar/projections.ts'
import { VIEW_NAMES } from '../top-bar/views.ts'

/** One thing that a link brings back: what it is, and what it is now. */
export interface Restored {
  readonly what: string
  readonly words: string
}

const MOST_NAMES = 3

/** What a link to the present view restores, spelled out. */
export function restoredWords(app: AppState): Restored[] {
  const { analysis, view, selection, filters, library } = app
  const { map, index } = analysis
  const { fields } = view
  if (!map) return []
  const name = (key: (typeof fields.select)[number]): string => {
    const node = index?.nodeOf.get(key)
    return node === undefined ? key : nodeLabel(map, node)
  }
  const shown = [
    projectionLabel(app),
    ...(fields.resolution === 1 ? [] : [`clusters at resolution ${fields.resolution}`]),
    ...(fields.colour === 'cluster' ? [] : [`colour by ${COLOUR_WORDS[fields.colour]}`]),
    ...(fields.size === 'links' ? [] : [`size by ${SIZE_WORDS[fields.size]}`]),
    ...(fields.roles === 'all' ? ['with background links'] : []),
    ...(fields.threads ? ['all threads'] : []),
    ...(fields.hidden.length > 0 ? [`${fields.hidden.length} hidden`] : []),
  ]
  const focus = fields.focus && `${name(fields.focus.node)}, ${fields.focus.depth} steps around`
  const rows: readonly (readonly [string, string | null])[] = [
    [
      'Corpus',
      library.open === null ? `${map.name}, which comes with Weft` : `${map.name}, where the browser has it`,
    ],
    ['Story', fields.scene === '' && fields.story === '' ? null : 'at its scene'],
    ['View', VIEW_NAMES[fields.tab]],
    ['Projection', shown.join(', ')],
    ['Selected', namesOf(fields.select.map(name)) ?? (selection.any ? selection.status : null)],
    ['Focus', focus],
    ['Search', isOwnQuery(fields.query) ? null : fields.query.trim() || null],
    [
      'Filters',
      namesOf(
        filters.chips.filter(({ own }) => !own).map(({ label }) => label),
        8,
      ),
    ],
    ['In view', fields.camera ? 'this part of the map' : 'all of the map, or what is selected'],
  ]
  return rows.flatMap(([what, words]) => (words === null ? [] : [{ what, words }]))
}

/** The first of some names, and how many more there are; null: none. */
function namesOf(names: readonly string[], most = MOST_NAMES): string | null {
  if (names.length === 0) return null
  const more = names.length - most
  return names.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
