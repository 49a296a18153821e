/** What could not be used of the bytes of a file, and what to do. Sentences. */
export interface Note {
  readonly message: string
  readonly advice: string
}

/** Larger contents would not fit into one text. */
const mostBytes = 500_000_000
/** Bytes looked at to tell text from other content. */
const SAMPLE = 4_096

/** Files of these kinds are told by their first bytes. */
const foreign: readonly (readonly [start: string, kind: string, advice: string])[] = [
  ['%PDF', 'a PDF document', 'Copy titles and abstracts out of it as text.'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office file', 'Save it as .xlsx, CSV or text.'],
  ['\u0089PNG', 'a picture', 'Open a file with titles and abstracts.'],
  ['\u00ff\u00d8\u00ff', 'a picture', 'Open a file with titles and abstracts.'],
]

/** Decodes UTF-8 or UTF-16, with or without a byte order mark; other bytes are read as Windows-1252. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly notes: readonly Note[] } {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  const other = foreign.find(([magic]) => start.startsWith(magic))
  if (other)
    return {
      text: '',
      notes: [{ message: `This is ${other[1]}, which can't be read here.`, advice: other[2] }],
    }
  const wide = wideEncoding(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), notes: [] }
  if (zeros(bytes.subarray(0, SAMPLE), 1, 0) * 10 > Math.min(bytes.length, SAMPLE)) {
    const note = { message: 'This is not a text file.', advice: 'Open a file with titles and abstracts.' }
    return { text: '', notes: [note] }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] }
  } catch {
    const note = {
      message: 'The text is not UTF-8; it was read as Windows-1252, so that some signs may be wrong.',
      advice: 'Save the file as UTF-8 if names look odd.',
    }
    return { text: new TextDecoder('windows-1252').decode(bytes), notes: [note] }
  }
}

/** UTF-16 by its byte order mark, or by the zeros that stand in every second byte of Western text. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  const [even, odd] = [zeros(sample, 2, 0), zeros(sample, 2, 1)]
  const many = sample.length * 0.35
  if (odd > many && even * 20 < odd) return 'utf-16le'
  return even > many && odd * 20 < even ? 'utf-16be' : null
}

function zeros(bytes: Uint8Array, step: number, from: number): number {
  let count = 0
  for (let at = from; at < bytes.length; at += step) if (bytes[at] === 0) count++
  return count
}

/** Unpacks gzip, told by its first bytes; other bytes come back as they are. What can be read of a damaged file is kept. */
export async function gunzip(
  packed: Uint8Array,
): Promise<{ readonly bytes: Uint8Array; readonly notes: readonly Note[] }> {
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return { bytes: packed, notes: [] }
  const notes: Note[] = []
  const chunks: Uint8Array[] = []
  let length = 0
  const source = new Blob([new Uint8Array(packed)]).stream()
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      chunks.push(value)
      length += value.length
      if (length > mostBytes) {
        notes.push({
          message: 'The file unpacks to more than 500 MB; the rest was left out.',
          advice: 'Split it into parts.',
        })
        await reader.cancel()
        break
      }
    }
  } catch {
    notes.push({
      message: 'The gzip file is cut off or damaged; what stands before that place was read.',
      advice: 'Download or pack it again.',
    })
  }
  return { bytes: joined(chunks, length), notes }
}

/** Pieces as one. */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
