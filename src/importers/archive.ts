import { Unzip, UnzipInflate, type UnzipFile } from 'fflate'
import { joined } from './decode-bytes.ts'

/** What came out of a zip archive, and sentences about what did not. */
export interface Unpacked {
  /** Contents by path, in the archive's order. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly notes: readonly string[]
}

const MOST_FILES = 2_000
const STEP = 65_536

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/**
 * Unpacks a zip archive in memory. Sizes are counted as they come out, whatever the archive claims, so that a zip
 * bomb ends with a sentence.
 * @param wanted whether a file of this path is to be unpacked
 * @param mostBytes of all files together
 */
export function unzip(bytes: Uint8Array, wanted: (path: string) => boolean, mostBytes: number): Unpacked {
  const files = new Map<string, Uint8Array>()
  const notes: string[] = []
  let total = 0
  const state = { stopped: false }
  const stop = (note: string): void => {
    if (!state.stopped) notes.push(note)
    state.stopped = true
  }
  const archive = new Unzip((file: UnzipFile) => {
    if (state.stopped || !wanted(file.name)) return
    if (files.size >= MOST_FILES) {
      stop(`The archive has more than ${MOST_FILES} files; the rest was left out.`)
      return
    }
    const chunks: Uint8Array[] = []
    let size = 0
    file.ondata = (error, chunk, final) => {
      if (error) stop(`"${file.name}" in the archive is damaged.`)
      total += chunk.length
      if (total > mostBytes)
        stop(`The archive unpacks to more than ${Math.round(mostBytes / 1e6)} MB; the rest was left out.`)
      if (state.stopped) {
        file.terminate()
        return
      }
      chunks.push(chunk)
      size += chunk.length
      if (final) files.set(file.name, joined(chunks, size))
    }
    file.start()
  })
  archive.register(UnzipInflate)
  try {
    for (let from = 0; from < bytes.length && !state.stopped; from += STEP)
      archive.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length)
  } catch {
    stop('The archive is cut off or damaged; what stands before that place was read.')
  }
  return { files, notes }
}
