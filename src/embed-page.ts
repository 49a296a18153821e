import { mount } from 'svelte'
import { bundledCorpus } from './bundled-corpus.ts'
import { embedHistory, frameSettings } from './embed/embed-ports.ts'
import { handle, mapInfo } from './embed/handlers.ts'
import { HostChannel } from './embed/host-channel.ts'
import { tellChanges } from './embed/notes.svelte.ts'
import { readOptions } from './embed/options.ts'
import { EmbedSession } from './embed/session.svelte.ts'
import type { KeyInfo } from './embed/weft-map-types.ts'
import { expose } from './expose.ts'
import { fetchCorpus } from './fetch-corpus.ts'
import type { Stage } from './stage/stage.ts'
import { AppState } from './state/app-state.svelte.ts'
import { browserFiles } from './state/browser-ports.ts'
import EmbedShell from './ui/embed/EmbedShell.svelte'

/**
 * Weft in a frame of another page: the map and a slim bar, nothing of the viewer's library.
 * @param early messages that came before this code did
 */
export function openEmbed(target: HTMLElement, early: readonly MessageEvent[]): void {
  const { options, ignored } = readOptions(location.search)
  const { corpus } = options
  const app = new AppState({
    history: embedHistory(),
    settings: frameSettings(),
    files: browserFiles,
    bundled: bundledCorpus,
    store: async () => {
      const [{ createLibrary }, { mapRecords }] = await Promise.all([
        import('./storage/create-library.ts'),
        import('./storage/map-records.ts'),
      ])
      return createLibrary(mapRecords())
    },
    analysis: async () => (await import('./workers/analysis-client.ts')).connectAnalysis(),
    search: async () => (await import('./workers/search-client.ts')).connectSearch(),
  })
  const named = corpus === null ? null : (): Promise<File> => fetchCorpus(corpus)
  const session = new EmbedSession(app, options, location.hash, named)
  if (ignored.length > 0)
    app.notices.warn(`Not understood in the address, so left out: ${ignored.join(', ')}.`)
  const channel = connect(session, early)
  addEventListener('hashchange', () => void session.show(location.hash))
  if (options.background === 'transparent') document.documentElement.classList.add('transparent')
  target.replaceChildren()
  mount(EmbedShell, {
    target,
    props: {
      session,
      onkey: (key: KeyInfo) => {
        channel.tell('key', key)
      },
      onstage: (stage: Stage | null) => {
        session.picture = stage && pictureOf(stage)
        expose(app, stage)
      },
    },
  })
}

/** Layout units: less than any two nodes are apart. */
const CLOSE = 1

function pictureOf(stage: Stage): EmbedSession['picture'] {
  return {
    camera: () => stage.getCamera(),
    size: () => stage.drawn()?.size ?? { width: innerWidth, height: innerHeight },
    frame: (nodes) => {
      const before = stage.getCamera()
      // From close by the stage zooms out by no more than the nodes need.
      stage.setCamera({ ...before, span: CLOSE }, false)
      stage.reveal(nodes, false)
      const there = stage.getCamera()
      stage.setCamera(before, false)
      stage.setCamera(there, true)
    },
  }
}

/** Listens to the window around the frame, and to no other. */
function connect(session: EmbedSession, early: readonly MessageEvent[]): HostChannel {
  const announce = async (): Promise<void> => {
    await session.ready
    if (session.failure !== null) channel.tell('error', { message: session.failure })
    else channel.tell('ready', await mapInfo(session))
    tellChanges(session, channel)
  }
  const channel = new HostChannel(
    {
      send: (message, origin) => {
        parent.postMessage(message, origin)
      },
      run: (method, params) => handle(session, method, params),
      met: () => void announce(),
      now: () => performance.now(),
      pause: () => new Promise((resolve) => setTimeout(resolve)),
    },
    session.options.allow,
  )
  const hear = (event: MessageEvent<unknown>): void => {
    if (event.source === parent) channel.receive(event.data, event.origin)
  }
  if (parent !== window) {
    for (const event of early) hear(event)
    addEventListener('message', hear)
  }
  return channel
}
