/** How a value of a message is checked: what the reference calls it, and the value, or undefined when it is not one. */
export interface Form<T> {
  readonly words: string
  readonly read: (value: unknown) => T | undefined
}

/** Longest text and longest list that a message may bring. */
export const LONGEST_TEXT = 20_000
export const LONGEST_LIST = 2_000

/** A text of at most so many letters. */
export function text(longest: number): Form<string> {
  return {
    words: 'text',
    read: (value) => (typeof value === 'string' && value.length <= longest ? value : undefined),
  }
}

export const flag: Form<boolean> = {
  words: '`true` or `false`',
  read: (value) => (typeof value === 'boolean' ? value : undefined),
}

/** One of a fixed set of words or numbers. */
export function oneOf<T extends string | number>(...all: readonly T[]): Form<T> {
  return {
    words: all.map((one) => `\`${typeof one === 'string' ? `'${one}'` : one}\``).join(', '),
    read: (value) => all.find((one) => one === value),
  }
}

export function numberWithin(least: number, most: number): Form<number> {
  return {
    words: `${least} to ${most}`,
    read: (value) => (typeof value === 'number' && value >= least && value <= most ? value : undefined),
  }
}

/** A list of texts. @param words what they are called */
export function list(words: string, longest = 400): Form<readonly string[]> {
  const one = text(longest)
  return {
    words: `list of ${words}`,
    read: (value) => {
      if (!Array.isArray(value) || value.length > LONGEST_LIST) return undefined
      const texts = value.map((entry: unknown) => one.read(entry))
      return texts.every((entry) => entry !== undefined) ? texts : undefined
    },
  }
}

export const yearPair: Form<readonly [number, number]> = {
  words: '`[from, to]`',
  read: (value) => {
    if (!Array.isArray(value) || value.length !== 2) return undefined
    const [from, to] = value as readonly unknown[]
    const isYear = (year: unknown): year is number =>
      typeof year === 'number' && Number.isInteger(year) && year >= 0 && year <= 9999
    return isYear(from) && isYear(to) ? [Math.min(from, to), Math.max(from, to)] : undefined
  },
}

/** The same, or null. */
export function orNull<T>(form: Form<T>): Form<T | null> {
  return {
    words: `${form.words} or \`null\``,
    read: (value) => (value === null ? null : form.read(value)),
  }
}

/** A parameter of a method. */
export interface Param<T> {
  readonly form: Form<T>
  readonly optional: boolean
}

export function needed<T>(form: Form<T>): Param<T> {
  return { form, optional: false }
}

export function optional<T>(form: Form<T>): Param<T> {
  return { form, optional: true }
}
