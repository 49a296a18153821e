/** Something in a file or record that could not be used; the rest was kept. */
export interface Problem {
  readonly file: string
  /** 1-based line of the file, or null where lines mean nothing. */
  readonly line: number | null
  /** 1-based number of the record, or null. */
  readonly record: number | null
  /** What was wrong. A sentence. */
  readonly message: string
  /** What to do about it. A sentence. */
  readonly advice: string
  /** Set where the file is broken at this place; without it, something was left out, merged or guessed. */
  readonly damaged?: true
  /** Set where a whole record was not kept. */
  readonly refused?: true
}

/** `file:line: message advice`, the form used on the command line and in reports. */
export function problemText({ file, line, record, message, advice }: Problem): string {
  const place = line === null ? (record === null ? file : `${file}, record ${record}`) : `${file}:${line}`
  return `${place}: ${message} ${advice}`
}
