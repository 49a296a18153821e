import { settingsOf } from '../view/map-settings.ts'
import { checkView } from '../view/stale.ts'
import type { ViewPicture } from '../drawing/views/view-picture.ts'
import type { ViewState } from '../view/view-state.ts'
import { activeFilters } from './active-filters.ts'
import type { Analysis } from './analysis.svelte.ts'
import type { AppState } from './app-state.svelte.ts'
import { Bridges } from './bridges.svelte.ts'
import { Filters } from './filters.svelte.ts'
import { Look } from './look.svelte.ts'
import { MapControl } from './map-control.svelte.ts'
import { Pins } from './pins.svelte.ts'
import type { HistoryPort, SearchPort } from './ports.ts'
import { Search } from './search.svelte.ts'
import { Selection } from './selection.svelte.ts'
import { Theme } from './theme.svelte.ts'
import type { FigureTask } from './types.ts'
import { Undo } from './undo.svelte.ts'
import { viewPicture } from './view-picture.ts'
import { View } from './view.svelte.ts'
import { Ways } from './ways.svelte.ts'

/** What a figure needs to know of a view. */
export interface Seen extends Pick<FigureTask, 'map' | 'look' | 'camera'> {
  /** What it shows in place of the map; null: the map. */
  readonly picture: ViewPicture | null
  /** What narrows it, in words. */
  readonly filters: readonly string[]
  /** Papers that filters and search leave. */
  readonly papers: number
}

/** A view of the open corpus that nobody sees. */
export interface SideView {
  /** What the map would show in a view; rejects when its map can't be made. */
  look(view: ViewState): Promise<Seen>
}

const noHistory: HistoryPort = {
  fragment: () => '',
  own: () => '',
  address: (fragment) => fragment,
  push: () => undefined,
  replace: () => undefined,
  listen: () => () => undefined,
  leaving: () => () => undefined,
}

/**
 * A view beside that of the page: the same corpus, names and pins, and a search of its own.
 * @param connect gives the search that such views share
 */
export function sideView(app: AppState, connect: () => Promise<SearchPort>): SideView {
  const analysis = app.analysis.fork()
  const view = new View(noHistory)
  const theme = new Theme(view, { read: () => null, write: () => undefined })
  const selection = new Selection(view, analysis)
  const filters = new Filters(view, analysis)
  const search = new Search(view, analysis, selection, connect)
  const pins = new Pins(analysis, new Undo(), new MapControl(view))
  const ways = new Ways(view, analysis)
  const bridges = new Bridges(analysis, view, app.notices)
  const look = new Look({ view, analysis, bridges, selection, filters, search, pins, theme, ways })
  pins.restore(app.pins.anchors())
  return {
    async look(wanted) {
      view.amend(wanted)
      await analysis.remap(settingsOf(wanted), pins.anchors())
      view.amend(checked(analysis, app, wanted))
      const [from, to] = selection.nodes
      await Promise.all([
        bridges.follow(),
        search.ask(),
        view.fields.path > 0 && from !== undefined && to !== undefined ? ways.ask(from, to) : null,
      ])
      const { map } = pins
      if (!map) throw new Error('No corpus is open. Open one, then try again.')
      return {
        map,
        look: look.current,
        camera: view.fields.camera,
        picture: await viewPicture({ analysis, look, selection }, view.fields),
        filters: activeFilters({ analysis, filters, search, view }),
        papers: look.papers.length,
      }
    },
  }
}

function checked(analysis: Analysis, app: AppState, view: ViewState): ViewState {
  return analysis.index ? checkView(analysis.index, view, app.library.aliases).view : view
}
