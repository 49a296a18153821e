// Finds a Chromium for browser scenes and tools: an installed one, else Playwright's own download, else (as
// root on Debian) the distribution's package. Says what it does on stderr; throws when nothing works.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Flags that keep the browser quiet. WebGL comes from SwiftShader without any flag. */
export const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function installed() {
  const wanted = process.env['CHROMIUM_PATH']
  if (wanted && !existsSync(wanted))
    throw new Error(`CHROMIUM_PATH names ${wanted}, where there is no file. Correct it or unset it.`)
  if (wanted) return wanted
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const inPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...inPath, ...places].find((file) => existsSync(file))
}

function run(command, args, milliseconds) {
  execFileSync(command, args, { stdio: ['ignore', 2, 2], timeout: milliseconds })
}

function downloaded() {
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  console.error("No Chromium, Chrome or Edge is installed: trying Playwright's own download …")
  try {
    const cli = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js')
    run(process.execPath, [cli, 'install', 'chromium'], 300_000)
  } catch {
    console.error('That download did not work.')
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.error("Installing Debian's package chromium with apt-get …")
  try {
    run('apt-get', ['update', '-q'], 300_000)
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], 600_000)
  } catch {
    console.error('apt-get did not work.')
  }
  return installed()
}

/** Path of a browser; an Error that says what to do when there is none and none can be installed. */
export function findBrowser() {
  const path = installed() ?? downloaded() ?? fromDebian()
  if (path) return path
  throw new Error(
    'No browser was found and none could be installed. Install Chromium, Chrome or Edge, ' +
      'or set CHROMIUM_PATH to the program, and run the command again.',
  )
}

/** A headless browser with the quiet flags and, if wanted, others. */
export function launchBrowser(more = []) {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [...browserArguments, ...more],
    headless: true,
  })
}
