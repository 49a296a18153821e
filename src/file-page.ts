import './ui/styles/tokens.css'
import './ui/styles/base.css'
import './first-frame.css'
import './ui/styles/latin-font.css'
import { filedCorpus, filedLibrary } from './filed-corpus.ts'
import { mountApp } from './mount-app.ts'
import { openPresenter } from './presenter-page.ts'
import { AppState } from './state/app-state.svelte.ts'
import { browserFiles, browserHistory, browserSettings, resumeReload } from './state/browser-ports.ts'
import { installTrustedTypes } from './trusted-types.ts'
import AnalysisWorker from './workers/analysis.worker.ts?worker&inline'
import type { AnalysisApi } from './workers/api.ts'
import { searchOver } from './workers/search-over.ts'
import SearchWorker from './workers/search.worker.ts?worker&inline'
import { connectWorker } from './workers/start-worker.ts'

// Workers start from what this very file holds, and from nothing else.
installTrustedTypes(({ protocol }) => protocol === 'blob:')

const target = document.getElementById('app')
const talk = new URLSearchParams(location.search).get('presenter')

/** Weft with one corpus in a page that needs no server. */
function openFile(target: HTMLElement): void {
  resumeReload()
  const library = filedLibrary()
  const app = new AppState({
    history: browserHistory,
    settings: browserSettings,
    files: browserFiles,
    bundled: filedCorpus,
    store: () => library,
    analysis: () => Promise.resolve(connectWorker<AnalysisApi>(new AnalysisWorker(), 'analysis worker')),
    search: () => Promise.resolve(searchOver(new SearchWorker())),
  })
  mountApp(target, app)
}

if (target) {
  if (talk === null) openFile(target)
  else openPresenter(target, talk)
}
