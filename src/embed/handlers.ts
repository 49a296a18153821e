import { nodeKey, nodeKind, nodeLabel } from '../model/corpus-map.ts'
import type { NodeIndex } from '../model/node.ts'
import type { FigureTask } from '../state/types.ts'
import { defaultView } from '../view/fields.ts'
import { setOf } from '../view/lit-nodes.ts'
import { checkView } from '../view/stale.ts'
import { isNodeKey } from '../view/text-forms.ts'
import type { FilterState } from '../view/view-state.ts'
import { RequestError } from './host-channel.ts'
import { VERSION } from './protocol.ts'
import type { EmbedSession } from './session.svelte.ts'
import type {
  ImageAnswer,
  ImageParams,
  MapInfo,
  NodeInfo,
  NodesAnswer,
  ViewInfo,
  WeftMethod,
  WeftParams,
  WeftResult,
} from './weft-map-types.ts'

type Handlers = {
  readonly [Method in WeftMethod]: (
    session: EmbedSession,
    params: WeftParams<Method>,
  ) => WeftResult<Method> | Promise<WeftResult<Method>>
}

/** What each method does. One without a handler does not compile. */
const handlers: Handlers = {
  hello: () => ({ version: VERSION }),

  getMap: mapInfo,

  select: (session, { nodes, add = false }) => {
    const { selection } = session.app
    const { found, missing } = nodesOf(session, nodes)
    selection.selectAll(found, add)
    return { nodes: selectedNodes(session), missing }
  },

  focus: (session, { node, depth = 1 }) => {
    const { found, missing } = nodesOf(session, node === null ? [] : [node])
    session.app.focus(found[0] ?? null, depth)
    return { nodes: found.map((one) => nodeInfo(session, one)), missing }
  },

  filter: ({ app }, filters) => {
    const all: FilterState = { ...cleared, ...filters }
    const { index } = app.analysis
    const checked = index && checkView(index, { ...defaultView, ...all })
    const missing = checked?.missing ?? []
    if (checked) {
      const { family, technique, techniques, domain, cluster, years, roles } = checked.view
      app.view.set({ family, technique, techniques, domain, cluster, years, roles })
    }
    return { papers: app.look.papers.length, missing }
  },

  query: async (session, { text }) => {
    const { search, view } = session.app
    view.set({ query: text })
    await search.ask()
    if (search.failure) throw new RequestError('failed', search.failure)
    return {
      papers: search.papers?.size ?? 0,
      nodes: search.hits.map(({ node }) => nodeInfo(session, node)),
      faults: search.faults.map(({ message }) => message),
    }
  },

  setView: async (session, { view }) => {
    const { ignored, missing } = await session.show(view)
    return { ...viewInfo(session), ignored, missing }
  },

  getView: viewInfo,

  scene: async (session, { id }) => {
    if (!(await session.tell(id)))
      throw new RequestError('not-found', `The story has no scene “${id ?? ''}”.`)
    return session.scene
  },

  next: async (session) => {
    await session.step(1)
    return session.scene
  },

  previous: async (session) => {
    await session.step(-1)
    return session.scene
  },

  theme: (session, { theme }) => {
    session.setTheme(theme)
    return { theme: session.app.theme.current }
  },

  highlight: (session, { nodes }) => {
    const { found, missing } = nodesOf(session, nodes)
    session.app.look.highlighted = nodes.length === 0 ? null : setOf(found)
    return { nodes: found.map((one) => nodeInfo(session, one)), missing }
  },

  exportImage: makeImage,

  seen: (session, { seen }) => {
    session.seen = seen
    return { seen }
  },
}

const cleared: FilterState = {
  family: [],
  technique: [],
  techniques: 'any',
  domain: [],
  cluster: [],
  marks: [],
  years: null,
  roles: 'core',
}

/** Carries out a request, once the map is there. */
export async function handle<Method extends WeftMethod>(
  session: EmbedSession,
  method: Method,
  params: WeftParams<Method>,
): Promise<WeftResult<Method>> {
  if (method !== 'hello') await session.ready
  if (method !== 'hello' && session.failure !== null) throw new RequestError('failed', session.failure)
  if (method === 'scene' || method === 'next' || method === 'previous') session.playing = false
  return handlers[method](session, params)
}

export async function mapInfo(session: EmbedSession): Promise<MapInfo> {
  const { analysis } = session.app
  const scenes = await session.story()
  return {
    corpus: analysis.map?.name ?? '',
    papers: analysis.map?.papers.ids.length ?? 0,
    scenes: scenes.story.scenes.map(({ id, title }) => ({ id, title })),
    scene: session.scene,
    view: session.viewText,
  }
}

export function viewInfo(session: EmbedSession): ViewInfo {
  return { view: session.viewText, link: session.link, scene: session.scene }
}

export function selectedNodes(session: EmbedSession): NodeInfo[] {
  return session.app.selection.nodes.map((node) => nodeInfo(session, node))
}

function nodeInfo({ app }: EmbedSession, node: NodeIndex): NodeInfo {
  const { map } = app.analysis
  if (!map) throw new RequestError('failed', 'There is no map.')
  return { key: nodeKey(map, node), kind: nodeKind(map, node), label: nodeLabel(map, node) }
}

/** The nodes of some keys. When keys are given and none is known, that is an error. */
function nodesOf(
  { app }: EmbedSession,
  keys: readonly string[],
): { readonly found: readonly NodeIndex[]; readonly missing: NodesAnswer['missing'] } {
  const nodeOf = (key: string): NodeIndex | undefined => {
    const former = key.startsWith('paper:') ? app.library.aliases.get(key.slice(6)) : undefined
    const current = former === undefined ? key : `paper:${former}`
    return isNodeKey(current) ? app.analysis.index?.nodeOf.get(current) : undefined
  }
  const found = [...new Set(keys.map(nodeOf).filter((node) => node !== undefined))]
  const missing = keys.filter((key) => nodeOf(key) === undefined)
  if (missing.length > 0 && found.length === 0)
    throw new RequestError('not-found', `Not in this corpus: ${missing.slice(0, 5).join(', ')}.`)
  return { found, missing }
}

async function makeImage(session: EmbedSession, params: ImageParams): Promise<ImageAnswer> {
  const { app, picture, options } = session
  const { map } = app.pins
  if (!map) throw new RequestError('failed', 'There is no map.')
  const { format, scale = 2, part = 'view', legend = false, title = '' } = params
  const shown = picture?.size() ?? { width: 900, height: 600 }
  const size = {
    width: Math.round(params.width ?? shown.width),
    height: Math.round(params.height ?? shown.height),
  }
  const bare = params.transparent ?? options.background === 'transparent'
  const task: FigureTask = {
    map,
    look: { ...app.look.current, theme: params.theme ?? app.theme.current, hovered: null, bare },
    camera: part === 'whole' ? null : (picture?.camera() ?? app.view.fields.camera),
    size,
    transparent: bare,
    text: { title, subtitle: '', source: '', legend },
  }
  const [{ figureBlob }, { viewPicture }] = await Promise.all([
    import('../state/figure-blob.ts'),
    import('../state/view-picture.ts'),
  ])
  const shows = await viewPicture(app, app.view.fields)
  const blob = await figureBlob({ ...task, picture: shows }, format === 'svg' ? null : scale)
  return { type: blob.type, ...size, blob }
}
