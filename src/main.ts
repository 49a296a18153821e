import '@fontsource-variable/instrument-sans/wdth.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { bundledCorpus } from './bundled-corpus.ts'
import type { Stage } from './stage/stage.ts'
import { AppState } from './state/app-state.svelte.ts'
import { browserFiles, browserHistory, browserSettings, resumeReload } from './state/browser-ports.ts'
import { installTrustedTypes } from './trusted-types.ts'

installTrustedTypes()
resumeReload()

const app = new AppState({
  history: browserHistory,
  settings: browserSettings,
  files: browserFiles,
  bundled: bundledCorpus,
  store: async () => (await import('./storage/library-store.ts')).openLibraryStore(),
  analysis: async () => (await import('./workers/analysis-client.ts')).connectAnalysis(),
  named: async () => {
    const named = new URLSearchParams(location.search).get('corpus')
    if (!named) return null
    return (await import('./state/named-corpus.ts')).fetchNamedCorpus(named, location.href, (address) =>
      fetch(address),
    )
  },
  search: async () => (await import('./workers/search-client.ts')).connectSearch(),
})

/** With `?inspect` in the address, tools can ask the page what the map really shows. */
function expose(stage: Stage | null): void {
  if (new URLSearchParams(location.search).has('inspect'))
    Object.assign(globalThis, { weft: { app, stage, drawn: () => stage?.drawn() ?? null } })
}

const target = document.getElementById('app')
const talk = new URLSearchParams(location.search).get('presenter')
if (target) {
  target.replaceChildren()
  if (talk === null) mount(App, { target, props: { app, onstage: expose } })
  else
    void import('./ui/story/PresenterWindow.svelte').then(({ default: PresenterWindow }) =>
      mount(PresenterWindow, { target, props: { talk } }),
    )
}
