import type { FilePort, HistoryPort, SettingsPort } from './ports.ts'

/** The address bar and history of this page. */
export const browserHistory: HistoryPort = {
  fragment: () => location.hash.slice(1),
  address,
  push: (fragment) => {
    history.pushState(null, '', address(fragment))
  },
  replace: (fragment) => {
    history.replaceState(null, '', address(fragment))
  },
  listen: (changed) => {
    addEventListener('popstate', changed)
    return () => {
      removeEventListener('popstate', changed)
    }
  },
}

function address(fragment: string): string {
  const url = new URL(location.href)
  url.hash = fragment
  return url.href
}

/** The browser's local storage; where it is refused, settings last as long as the page. */
export const browserSettings: SettingsPort = {
  read: (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  },
  write: (name, value) => {
    try {
      localStorage.setItem(name, value)
    } catch {
      // Nothing depends on it: the choice still holds for this page.
    }
  },
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
