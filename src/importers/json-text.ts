/** A piece of JSON text that holds one object, and the 1-based line where it begins. */
export interface ObjectText {
  readonly text: string
  readonly line: number
}

/** A parsed value, or why there is none. Nothing is revived: what comes back is plain data. */
export type Parsed = { readonly value: unknown } | { readonly error: string; readonly line: number }

/** Parses JSON text; an error tells the 1-based line inside the text. */
export function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { error: wrongIn(message), line: lineIn(message, text) }
  }
}

/**
 * The objects that stand in damaged JSON text at a depth of braces, found by counting braces outside of
 * strings: depth 0 for the objects of an array, 1 for those inside an outer object.
 */
export function* objectTexts(text: string, depth: 0 | 1): Generator<ObjectText> {
  let open = 0
  let inString = false
  let line = 1
  let start = 0
  let startLine = 1
  for (let index = 0; index < text.length; index++) {
    const unit = text[index]
    if (unit === '\n') {
      line++
      // JSON strings hold no raw line ends: a string that was never closed ends here.
      inString = false
    } else if (inString) {
      if (unit === '\\') index++
      else if (unit === '"') inString = false
    } else if (unit === '"') inString = true
    else if (unit === '{') {
      if (open === depth) {
        start = index
        startLine = line
      }
      open++
    } else if (unit === '}' && open > 0) {
      open--
      if (open === depth) yield { text: text.slice(start, index + 1), line: startLine }
    }
  }
}

function wrongIn(message: string): string {
  if (/end of|unterminated/i.test(message)) return 'The JSON ends too early.'
  const token = /token '?(.)/i.exec(message)?.[1]
  return token ? `The JSON has an unexpected "${token}".` : 'The JSON is damaged.'
}

/** Engines name the place as a position or as line and column; the end of the text where they name none. */
function lineIn(message: string, text: string): number {
  const line = /line (\d+)/.exec(message)?.[1]
  if (line) return Number(line)
  const position = /position (\d+)/.exec(message)?.[1]
  return text.slice(0, position ? Number(position) : text.length).split('\n').length
}
