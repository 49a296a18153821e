import { parseStory, storeStory, type ParsedStory, type Story } from './story.ts'

/** Letters that a packed story may have, so that links with it still pass through mail and chat. */
export const LONGEST_PACKED = 8000
/** Letters of an unpacked story, at most: a link can't make a page hold more. */
const LONGEST_TEXT = 400_000

/** A story in letters that stand in an address as they are: its JSON, deflated, in base64 for addresses. */
export async function packStory(story: Story): Promise<string> {
  const text = new Blob([JSON.stringify(storeStory(story))])
  const packed = await new Response(
    text.stream().pipeThrough(new CompressionStream('deflate-raw')),
  ).arrayBuffer()
  return btoa(String.fromCharCode(...new Uint8Array(packed)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export async function unpackStory(packed: string): Promise<ParsedStory> {
  let value: unknown = null
  try {
    const letters = atob(packed.slice(0, LONGEST_PACKED).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
    value = JSON.parse(await inflate(bytes))
  } catch {
    // What is no packed story is a damaged one.
  }
  return parseStory(value, 'the link')
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > LONGEST_TEXT) throw new Error('The story is too long.')
  }
}
