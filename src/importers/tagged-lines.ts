/** One record of a format that writes a tag before each value. */
export interface TaggedRecord {
  /** 1-based line where it begins. */
  readonly line: number
  /** Values by tag in capitals, in their order. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

export interface StrayLine {
  /** 1-based. */
  readonly line: number
  readonly text: string
}

export interface TaggedFile {
  readonly records: readonly TaggedRecord[]
  /** Lines that belong to no record. */
  readonly strays: readonly StrayLine[]
}

export interface TaggedForm {
  /** Matches a line with its tag (group 1) and value (group 2). */
  readonly tagged: RegExp
  /** Tag that begins a record. */
  readonly first: string
  /** Tag that ends it, if any. */
  readonly last?: string
  /** Tags of lines around the records, such as the name of the program. */
  readonly around?: readonly string[]
  /** Tags under which each further line is a value of its own. */
  readonly listed?: readonly string[]
}

/**
 * Records of tagged lines. A line without a tag goes on where the last stopped; a tag that begins a record ends the
 * one before it, so that a missing end tag costs nothing.
 */
export function taggedRecords(
  text: string,
  { tagged, first, last, around = [], listed = [] }: TaggedForm,
): TaggedFile {
  const records: { line: number; values: Map<string, string[]> }[] = []
  const strays: StrayLine[] = []
  let open: Map<string, string[]> | null = null
  let value: string[] | null = null
  let isList = false
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const match = tagged.exec(line)
    const tag = match?.[1]?.toUpperCase()
    if (tag === undefined) {
      const words = line.trim()
      if (words !== '' && value) value.push(isList ? words : `${value.pop() ?? ''} ${words}`)
      else if (words !== '' && !open) strays.push({ line: index + 1, text: line.trim() })
    } else if (tag === last) open = value = null
    else if (tag === first || open) {
      if (tag === first || !open)
        records.push({ line: index + 1, values: (open = new Map<string, string[]>()) })
      value = open.get(tag) ?? []
      open.set(tag, value)
      value.push((match?.[2] ?? '').trim())
      isList = listed.includes(tag)
    } else if (!around.includes(tag)) strays.push({ line: index + 1, text: line.trim() })
  }
  return { records, strays }
}

/** The first value of the first of some tags that has one. */
export function firstOf({ values }: TaggedRecord, ...tags: readonly string[]): string | undefined {
  for (const tag of tags) {
    const value = values.get(tag)?.find((one) => one !== '')
    if (value !== undefined) return value
  }
  return undefined
}

/** All values of some tags, in their order. */
export function allOf({ values }: TaggedRecord, ...tags: readonly string[]): string[] {
  return tags.flatMap((tag) => values.get(tag) ?? [])
}
