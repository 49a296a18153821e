import '@fontsource-variable/instrument-sans/wdth.css'
import { NARROW } from './ui/narrow.ts'
import { installTrustedTypes } from './trusted-types.ts'

installTrustedTypes()

const target = document.getElementById('app')
const address = new URLSearchParams(location.search)
const talk = address.get('presenter')

/** What the page around a frame says before the frame's own code is there; more than so much is dropped. */
const EARLY = 200

async function open(target: HTMLElement): Promise<void> {
  if (address.has('embed')) {
    target.replaceChildren()
    const early: MessageEvent[] = []
    const keep = (event: MessageEvent): void => {
      if (early.length < EARLY) early.push(event)
    }
    addEventListener('message', keep)
    const { openEmbed } = await import('./embed-page.ts')
    removeEventListener('message', keep)
    openEmbed(target, early)
  } else if (talk !== null) (await import('./presenter-page.ts')).openPresenter(target, talk)
  else {
    // The shell comes at the same time as what will ask for it.
    void (matchMedia(NARROW).matches ? import('./ui/PhoneShell.svelte') : import('./ui/DesktopShell.svelte'))
    const { openApp } = await import('./app-page.ts')
    openApp(target)
  }
}

if (target) void open(target)
