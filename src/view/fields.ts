import { DEFAULT_SETTINGS, PROJECTION_NAMES } from '../model/map-settings.ts'
import { isOwnQuery } from './own-query.ts'
import {
  camera,
  corpus,
  flag,
  focus,
  linkKeys,
  names,
  nodeKeys,
  resolution,
  text,
  whole,
  word,
  words,
  yearRange,
} from './text-forms.ts'
import type { TextForm } from './text-forms.ts'
import type { ViewState } from './view-state.ts'

/**
 * Carriers of view state: a copied link (and the address bar), a saved scene, an embedded map; and the browser's own
 * history, for what is nobody else's business.
 */
export type Carrier = 'link' | 'scene' | 'embed' | 'own'

export interface ViewField<T> {
  /** The value that is left out of texts. */
  readonly default: T
  readonly form: TextForm<T>
  readonly travels: readonly Carrier[]
  /** Values that tell of somebody's own marks: only the browser's own history carries them. */
  readonly own?: (value: T) => boolean
  /** Whether a change is a step that Back undoes (`step`), or alters the present step once it rests. */
  readonly history: 'step' | 'rest'
}

const everywhere: readonly Carrier[] = ['link', 'scene', 'embed']

/** The one table of view fields, in the order in which they stand in an address. */
export const viewFields: { readonly [Name in keyof ViewState]: ViewField<ViewState[Name]> } = {
  corpus: { default: null, form: corpus, travels: everywhere, history: 'step' },
  tab: {
    default: 'map',
    form: word('map', 'matrix', 'list', 'timeline'),
    travels: ['link', 'scene'],
    history: 'step',
  },
  matrix: {
    default: 'domains-techniques',
    form: word('domains-techniques', 'techniques-techniques', 'techniques-years'),
    travels: ['link', 'scene'],
    history: 'step',
  },
  measure: {
    default: 'papers',
    form: word('papers', 'expected'),
    travels: ['link', 'scene'],
    history: 'step',
  },
  order: {
    default: 'families',
    form: word('families', 'likeness'),
    travels: ['link', 'scene'],
    history: 'step',
  },
  lanes: { default: 'papers', form: word('papers', 'share'), travels: ['link', 'scene'], history: 'step' },
  projection: {
    default: DEFAULT_SETTINGS.projection,
    form: word(...PROJECTION_NAMES),
    travels: everywhere,
    history: 'step',
  },
  resolution: {
    default: DEFAULT_SETTINGS.resolution,
    form: resolution,
    travels: everywhere,
    history: 'step',
  },
  select: { default: [], form: nodeKeys, travels: everywhere, history: 'step' },
  region: { default: [], form: names, travels: everywhere, history: 'step' },
  link: { default: null, form: linkKeys, travels: everywhere, history: 'step' },
  focus: { default: null, form: focus, travels: everywhere, history: 'step' },
  path: { default: 0, form: whole(9), travels: everywhere, history: 'step' },
  hidden: { default: [], form: nodeKeys, travels: everywhere, history: 'step' },
  query: { default: '', form: text, travels: everywhere, own: isOwnQuery, history: 'rest' },
  family: { default: [], form: names, travels: everywhere, history: 'step' },
  technique: { default: [], form: names, travels: everywhere, history: 'step' },
  techniques: { default: 'any', form: word('any', 'all'), travels: everywhere, history: 'step' },
  domain: { default: [], form: names, travels: everywhere, history: 'step' },
  years: { default: null, form: yearRange, travels: everywhere, history: 'step' },
  cluster: { default: [], form: names, travels: everywhere, history: 'step' },
  marks: { default: [], form: names, travels: [], own: () => true, history: 'step' },
  roles: { default: 'core', form: word('core', 'all'), travels: everywhere, history: 'step' },
  kinds: {
    default: ['technique', 'domain', 'paper'],
    form: words('technique', 'domain', 'paper'),
    travels: everywhere,
    history: 'step',
  },
  hide: { default: false, form: flag, travels: everywhere, history: 'step' },
  threads: { default: false, form: flag, travels: everywhere, history: 'step' },
  size: { default: 'links', form: word('links', 'bridge', 'year'), travels: everywhere, history: 'step' },
  colour: {
    default: 'cluster',
    form: word('cluster', 'family', 'domain', 'year'),
    travels: everywhere,
    history: 'step',
  },
  camera: { default: null, form: camera, travels: everywhere, history: 'rest' },
  panel: {
    default: 'none',
    form: word('none', 'filters', 'overview', 'bridges', 'news', 'help', 'story', 'vocabulary'),
    travels: ['link', 'scene'],
    history: 'rest',
  },
  theme: {
    default: 'system',
    form: word('system', 'light', 'dark'),
    travels: ['scene', 'embed'],
    history: 'rest',
  },
  scene: { default: '', form: text, travels: ['link', 'embed'], history: 'step' },
  story: { default: '', form: text, travels: ['link', 'embed'], history: 'step' },
}

export type FieldName = keyof ViewState

// The type of the table has an entry for each key of the state, and no other.
export const fieldNames = Object.keys(viewFields) as FieldName[]

/** The view of somebody who just came in. */
export const defaultView: ViewState = Object.fromEntries(
  fieldNames.map((name) => [name, viewFields[name].default]),
) as unknown as ViewState

/** Whether two values of a field are the same in their text form. */
export function sameField<Name extends FieldName>(
  name: Name,
  one: ViewState[Name],
  other: ViewState[Name],
): boolean {
  const { format } = viewFields[name].form
  return one === other || format(one) === format(other)
}
