import { mount } from 'svelte'
import App from './App.svelte'
import { bundledCorpus } from './bundled-corpus.ts'
import { expose } from './expose.ts'
import type { Stage } from './stage/stage.ts'
import { AppState } from './state/app-state.svelte.ts'
import { browserFiles, browserHistory, browserSettings, resumeReload } from './state/browser-ports.ts'
import { fetchCorpus } from './fetch-corpus.ts'

/** Weft itself: all of the window, with the library of this browser. */
export function openApp(target: HTMLElement): void {
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
      return named ? fetchCorpus(named) : null
    },
    search: async () => (await import('./workers/search-client.ts')).connectSearch(),
  })
  const firstFrame = [...target.children]
  mount(App, {
    target,
    props: {
      app,
      onstage: (stage: Stage | null) => {
        expose(app, stage)
      },
      onfurnished: () => {
        for (const part of firstFrame) part.remove()
      },
    },
  })
}
