import type { HistoryPort, SettingsPort } from '../state/ports.ts'
import { embedOptions } from './options.ts'

/** A view of its own: an embedded map leaves the page's history and its own address alone. */
export function embedHistory(): HistoryPort {
  let fragment = ''
  const keep = (next: string): void => {
    fragment = next
  }
  return {
    fragment: () => fragment,
    own: () => '',
    address: openAddress,
    push: keep,
    replace: keep,
    listen: () => () => undefined,
    leaving: () => () => undefined,
  }
}

/** Settings that last as long as the frame: those of whoever looks at it are not read. */
export function frameSettings(): SettingsPort {
  const kept = new Map<string, string>()
  return {
    read: (name) => kept.get(name) ?? null,
    write: (name, value) => {
      kept.set(name, value)
    },
  }
}

/** The address of Weft itself for a view: this one without what embeds it. */
function openAddress(fragment: string): string {
  const url = new URL(location.href)
  for (const name of ['embed', ...Object.keys(embedOptions)])
    if (name !== 'corpus') url.searchParams.delete(name)
  url.hash = fragment
  return url.href
}
