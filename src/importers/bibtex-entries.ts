import { lineEnds } from './line-ends.ts'

/** One entry of a BibTeX file; values are LaTeX source with macros put in. */
export interface BibtexEntry {
  /** In lower case, such as `article`. */
  readonly type: string
  readonly key: string
  /** 1-based line where it begins. */
  readonly line: number
  /** By name in lower case; the first of two equal names counts. */
  readonly fields: ReadonlyMap<string, string>
}

export interface BrokenEntry {
  readonly line: number
  /** What is wrong, as a sentence. */
  readonly message: string
}

export interface BibtexFile {
  readonly entries: readonly BibtexEntry[]
  readonly broken: readonly BrokenEntry[]
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
/** Where an entry may begin: at the start of a line. */
const entryStart = /^[ \t]*@[ \t]*[a-z]+[ \t]*[{(]/gim
const longestMacro = 10_000

/**
 * The entries of a BibTeX file, as BibTeX's own manual has them (O. Patashnik, "BibTeXing", 1988): `@string` macros
 * with `#`, braces and quotes as delimiters, entries in braces or parentheses. A new entry at the start of a line
 * ends a broken one, so that one missing brace costs one entry.
 */
export function bibtexEntries(text: string): BibtexFile {
  const starts = [...text.matchAll(entryStart)].map(({ index }) => index)
  const macros = new Map(months.map((name) => [name.slice(0, 3).toLowerCase(), name]))
  const entries: BibtexEntry[] = []
  const broken: BrokenEntry[] = []
  let [line, counted] = [1, 0]
  for (const [index, start] of starts.entries()) {
    line += lineEnds(text, counted, start)
    counted = start
    const scanner = new EntryScanner(text.slice(start, starts[index + 1] ?? text.length), macros)
    for (;;) {
      const found = scanner.entry()
      if (!found) break
      const at = line + lineEnds(text, start, start + found.at)
      if (found.error !== null) broken.push({ line: at, message: found.error })
      else if (found.type !== 'comment' && found.type !== 'preamble' && found.type !== 'string')
        entries.push({ type: found.type, key: found.key, line: at, fields: found.fields })
    }
  }
  return { entries, broken }
}

interface FoundEntry {
  readonly at: number
  readonly type: string
  readonly key: string
  readonly fields: ReadonlyMap<string, string>
  readonly error: string | null
}

class Unreadable extends Error {}

/** Reads the entries that begin in one piece of text; mostly one. */
class EntryScanner {
  readonly #text: string
  readonly #macros: Map<string, string>
  #at = 0

  constructor(text: string, macros: Map<string, string>) {
    this.#text = text
    this.#macros = macros
  }

  /** The next entry, or null when there is none. */
  entry(): FoundEntry | null {
    const head = /@\s*([a-z]+)\s*([{(])/giy
    const at = this.#text.indexOf('@', this.#at)
    if (at === -1) return null
    head.lastIndex = at
    const match = head.exec(this.#text)
    if (!match) {
      this.#at = at + 1
      return this.entry()
    }
    this.#at = head.lastIndex
    const type = (match[1] ?? '').toLowerCase()
    const close = match[2] === '(' ? ')' : '}'
    const fields = new Map<string, string>()
    try {
      if (type === 'comment' || type === 'preamble') this.#skipTo(close)
      else if (type === 'string') this.#readFields(close, this.#macros)
      else return { at, type, key: this.#key(), fields: this.#readFields(close, fields), error: null }
      return { at, type, key: '', fields, error: null }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      this.#at = this.#text.length
      return { at, type, key: '', fields, error: error.message }
    }
  }

  #key(): string {
    const key = /\s*([^\s,{}()="#]*)\s*(?=[,})=])/y
    key.lastIndex = this.#at
    const match = key.exec(this.#text)
    // Without a key the first field stands here.
    if (!match || this.#text[key.lastIndex] === '=') return ''
    this.#at = key.lastIndex
    return match[1] ?? ''
  }

  #readFields(close: string, fields: Map<string, string>): Map<string, string> {
    for (;;) {
      this.#skip(/[\s,]*/y)
      if (this.#at >= this.#text.length) throw new Unreadable('The entry has no end: a brace is missing.')
      if (this.#text[this.#at] === close) {
        this.#at++
        return fields
      }
      const name = this.#skip(/[^\s,{}()="#]+/y)
      this.#skip(/\s*/y)
      if (name === '' || this.#text[this.#at] !== '=')
        throw new Unreadable(
          `After "${(name || this.#text.slice(this.#at, this.#at + 12)).trim()}" an equals sign is missing.`,
        )
      this.#at++
      const value = this.#value()
      const lower = name.toLowerCase()
      if (!fields.has(lower) || fields === this.#macros)
        fields.set(lower, value.slice(0, fields === this.#macros ? longestMacro : undefined))
    }
  }

  /** Pieces joined by `#`. */
  #value(): string {
    let value = ''
    for (;;) {
      this.#skip(/\s*/y)
      const sign = this.#text[this.#at]
      if (sign === '{') value += this.#delimited('}')
      else if (sign === '"') value += this.#delimited('"')
      else {
        const word = this.#skip(/[^\s,{}()="#]+/y)
        if (word === '') throw new Unreadable('A value is missing.')
        value += /^\d+$/.test(word) ? word : (this.#macros.get(word.toLowerCase()) ?? word)
      }
      this.#skip(/\s*/y)
      if (this.#text[this.#at] !== '#') return value
      this.#at++
    }
  }

  /** What stands between braces or quotes; braces inside are balanced. */
  #delimited(close: '}' | '"'): string {
    const start = ++this.#at
    for (let depth = 0; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text[this.#at]
      if (sign === '\\') this.#at++
      else if (sign === close && depth === 0) return this.#text.slice(start, this.#at++)
      else if (sign === '{') depth++
      else if (sign === '}') depth--
      if (depth < 0) break
    }
    throw new Unreadable(close === '"' ? 'A quotation mark is missing.' : 'A closing brace is missing.')
  }

  #skipTo(close: string): void {
    let depth = 0
    for (; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text[this.#at]
      if (sign === '{') depth++
      else if (sign === close && depth === 0) break
      else if (sign === '}') depth--
    }
    this.#at++
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? ''
    this.#at += found.length
    return found
  }
}
