import type { FilePort, HistoryPort, SettingsPort } from './ports.ts'

/** The address bar and history of this page. */
export const browserHistory: HistoryPort = {
  fragment: () => location.hash.slice(1),
  own: () => {
    const kept: unknown = history.state
    return typeof kept === 'string' ? kept : ''
  },
  address,
  push: (fragment, own) => {
    history.pushState(own, '', address(fragment))
  },
  replace: (fragment, own) => {
    history.replaceState(own, '', address(fragment))
  },
  listen: (changed) => {
    addEventListener('popstate', changed)
    return () => {
      removeEventListener('popstate', changed)
    }
  },
  leaving: (leave) => {
    const left = (): void => {
      leave()
      tabMemory.write(LEFT, browserHistory.own() + location.hash)
    }
    addEventListener('pagehide', left)
    return () => {
      removeEventListener('pagehide', left)
    }
  },
}

const LEFT = 'weft-left'

/** A reload asks for the address as it was before the page could alter it: this puts the altered one in its place. */
export function resumeReload(): void {
  const [entry] = performance.getEntriesByType('navigation')
  const left = tabMemory.read(LEFT)
  if (left !== null && entry instanceof PerformanceNavigationTiming && entry.type === 'reload') {
    const [own = '', fragment = ''] = left.split('#')
    browserHistory.replace(fragment, own)
  }
}

function address(fragment: string): string {
  const url = new URL(location.href)
  url.hash = fragment
  return url.href
}

/** The browser's local storage; where it is refused, settings last as long as the page. */
export const browserSettings: SettingsPort = settingsIn(() => localStorage)

/** What lasts as long as the tab. */
const tabMemory = settingsIn(() => sessionStorage)

/** @param storage may throw: browsers refuse it by a setting */
function settingsIn(storage: () => Storage): SettingsPort {
  return {
    read: (name) => {
      try {
        return storage().getItem(name)
      } catch {
        return null
      }
    },
    write: (name, value) => {
      try {
        storage().setItem(name, value)
      } catch {
        // Nothing depends on it: the choice still holds for this page.
      }
    },
  }
}

/** The browser's downloads. */
export const browserFiles: FilePort = {
  save: (name, content) => {
    const anchor = document.createElement('a')
    anchor.href = URL.createObjectURL(content)
    anchor.download = name
    anchor.click()
    // Long enough for the browser to have begun reading.
    setTimeout(() => {
      URL.revokeObjectURL(anchor.href)
    }, 60_000)
  },
}
