import { latexSymbols } from './latex-symbols.ts'

/** Combining mark of each accent command. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
}

const superscripts = signTable('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ')
const subscripts = signTable('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')
/** Commands inside the arguments of commands are read so deep; deeper ones lose their text. */
const deepest = 50
/** Commands with an argument that is no text, and how many of them. */
const dropped = new Map([
  ['href', 1],
  ['color', 1],
  ['textcolor', 1],
  ['label', 1],
  ['cite', 1],
  ['hspace', 1],
  ['vspace', 1],
])

/**
 * LaTeX as it stands in bibliographies, as Unicode text: accents, letters and signs by command, quotes and dashes,
 * simple math with raised and lowered digits; grouping braces and unknown commands go, their arguments stay. Works
 * in one pass: damaged LaTeX gives damaged text, never an error.
 */
export function latexText(source: string): string {
  if (!/[\\{}$~`'-]/.test(source)) return source
  return new LatexReader(source).text().normalize('NFC')
}

class LatexReader {
  readonly #source: string
  #at = 0
  #math = false
  /** Arguments inside arguments that are being read. */
  #depth = 0

  constructor(source: string) {
    this.#source = source
  }

  text(): string {
    let text = ''
    while (this.#at < this.#source.length) text += this.#next()
    return text
  }

  /** The text of what stands next: a sign, a command with what belongs to it, or nothing for a brace. */
  #next(): string {
    const sign = this.#sign()
    if (sign === '\\') return this.#command()
    if (sign === '{' || sign === '}') return ''
    if (sign === '$') {
      this.#math = !this.#math
      return ''
    }
    if (sign === '~') return ' '
    if (this.#math && (sign === '^' || sign === '_')) return this.#script(sign)
    if (this.#math) return sign
    if (sign === '`' || sign === "'") return this.#quote(sign)
    if (sign === '-' && this.#follows('--')) return this.#skip(2, '—')
    if (sign === '-' && this.#follows('-')) return this.#skip(1, '–')
    return sign
  }

  #sign(): string {
    const sign = this.#source[this.#at] ?? ''
    this.#at++
    return sign
  }

  #follows(text: string): boolean {
    return this.#source.startsWith(text, this.#at)
  }

  #skip(count: number, text: string): string {
    this.#at += count
    return text
  }

  #quote(sign: string): string {
    const doubled = this.#follows(sign)
    if (doubled) this.#at++
    if (sign === '`') return doubled ? '“' : '‘'
    return doubled ? '”' : sign
  }

  #command(): string {
    const name = this.#commandName()
    const accent = Object.hasOwn(accents, name) ? accents[name] : undefined
    if (accent !== undefined && this.#hasArgument(name)) return accented(this.#argument(), accent)
    if (/^[^a-z]/i.test(name)) return plainSign(name)
    const symbol = latexSymbols.get(name)
    if (symbol !== undefined) return symbol
    for (let count = dropped.get(name) ?? 0; count > 0; count--) this.#argument()
    return ''
  }

  /** Letters of a command with the space after them, or its one sign. */
  #commandName(): string {
    const letters = /[a-z]*/iy
    letters.lastIndex = this.#at
    const name = letters.exec(this.#source)?.[0] ?? ''
    if (name === '') return this.#sign()
    this.#at += name.length
    while (this.#source[this.#at] === ' ') this.#at++
    return name
  }

  /** An accent by letter (`\v`) is a command of its own only before a brace or a letter. */
  #hasArgument(name: string): boolean {
    const next = this.#source[this.#at] ?? ''
    return /[a-z]/i.test(name) ? /[\p{L}{\\]/u.test(next) : /[\p{L}{\\ ]/u.test(next)
  }

  /** A group in braces, or the next thing. */
  #argument(): string {
    while (this.#source[this.#at] === ' ') this.#at++
    if (this.#depth > deepest) return ''
    this.#depth++
    const text = this.#source[this.#at] === '{' ? this.#group() : this.#next()
    this.#depth--
    return text
  }

  #group(): string {
    this.#at++
    let text = ''
    for (let depth = 1; this.#at < this.#source.length;) {
      const sign = this.#source[this.#at]
      if (sign === '{') depth++
      if (sign === '}' && --depth === 0) {
        this.#at++
        break
      }
      text += this.#next()
    }
    return text
  }

  #script(sign: string): string {
    const text = this.#argument()
    const table = sign === '^' ? superscripts : subscripts
    const signs = Array.from(text)
    return signs.every((one) => table.has(one))
      ? signs.map((one) => table.get(one) ?? one).join('')
      : sign + text
  }
}

function accented(text: string, accent: string): string {
  const [first = ' ', ...rest] = Array.from(text.replace(/ı/g, 'i').replace(/ȷ/g, 'j'))
  return first + accent + rest.join('')
}

/** A command of one sign: a space, a sign that shows nothing, or the sign itself. */
function plainSign(sign: string): string {
  if (/[\\,; ]/.test(sign)) return ' '
  return /[/!:()[\]-]/.test(sign) ? '' : sign
}

function signTable(from: string, to: string): ReadonlyMap<string, string> {
  const signs = Array.from(to)
  return new Map(Array.from(from, (sign, at) => [sign, signs[at] ?? sign]))
}
