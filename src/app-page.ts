import { bundledCorpus } from './bundled-corpus.ts'
import { mountApp } from './mount-app.ts'
import { AppState } from './state/app-state.svelte.ts'
import { browserFiles, browserHistory, browserSettings, resumeReload } from './state/browser-ports.ts'
import { fetchCorpus } from './fetch-corpus.ts'

/** The page that single files are made from: the app without a corpus. */
async function fileTemplate(): Promise<string> {
  const response = await fetch(`${import.meta.env.BASE_URL}weft-file.html`)
  if (response.ok) return response.text()
  throw new Error(
    `The file weft-file.html of Weft could not be loaded (${response.status}). Reload the page.`,
  )
}

/** Weft itself: all of the window, with the library of this browser. */
export function openApp(target: HTMLElement): void {
  resumeReload()
  const named = new URLSearchParams(location.search).get('corpus')
  const app = new AppState({
    history: browserHistory,
    settings: browserSettings,
    files: browserFiles,
    bundled: bundledCorpus,
    store: async () => (await import('./storage/library-store.ts')).openLibraryStore(),
    analysis: async () => (await import('./workers/analysis-client.ts')).connectAnalysis(),
    named: named ? () => fetchCorpus(named) : undefined,
    fileTemplate,
    search: async () => (await import('./workers/search-client.ts')).connectSearch(),
  })
  mountApp(target, app)
}
