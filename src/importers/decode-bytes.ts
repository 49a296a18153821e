/** The text of a file, and sentences about what of the bytes could not be used. */
export interface DecodedText {
  readonly text: string
  readonly notes: readonly DecodingNote[]
}

export interface DecodingNote {
  readonly message: string
  readonly advice: string
}

/** Larger contents would not fit into one text. */
const mostBytes = 500_000_000

/** Files of these kinds are told by their first bytes. */
const foreign: readonly (readonly [start: string, kind: string, advice: string])[] = [
  ['%PDF', 'a PDF document', 'Copy titles and abstracts out of it as text.'],
  ['PK\u0003\u0004', 'a ZIP or Office file', 'Unpack it, or save it as text or JSON Lines.'],
  ['\u0089PNG', 'a picture', 'Open a file with titles and abstracts.'],
  ['\u00ff\u00d8\u00ff', 'a picture', 'Open a file with titles and abstracts.'],
]

/**
 * Unpacks gzip (told by its first bytes) and decodes UTF-8, or UTF-16 with a byte order mark; other bytes
 * are read as Windows-1252. What can be read of a damaged file is kept.
 */
export async function decodeBytes(bytes: Uint8Array): Promise<DecodedText> {
  const notes: DecodingNote[] = []
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const content = isGzip ? await unpack(bytes, notes) : bytes
  const start = String.fromCharCode(...content.subarray(0, 4))
  const other = foreign.find(([magic]) => start.startsWith(magic))
  if (other) {
    notes.push({ message: `This is ${other[1]}, which can't be read here.`, advice: other[2] })
    return { text: '', notes }
  }
  return { text: decode(content, notes), notes }
}

function decode(bytes: Uint8Array, notes: DecodingNote[]): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  if (encoding) return new TextDecoder(encoding).decode(bytes)
  if (bytes.subarray(0, 4_096).filter((byte) => byte === 0).length * 10 > Math.min(bytes.length, 4_096)) {
    notes.push({ message: 'This is not a text file.', advice: 'Open a file with titles and abstracts.' })
    return ''
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    notes.push({
      message: 'The text is not UTF-8; it was read as Windows-1252, so that some signs may be wrong.',
      advice: 'Save the file as UTF-8 if names look odd.',
    })
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

async function unpack(bytes: Uint8Array, notes: DecodingNote[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const source = new Blob([new Uint8Array(bytes)]).stream()
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
  const content = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    content.set(chunk, at)
    at += chunk.length
  }
  return content
}
