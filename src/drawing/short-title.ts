const LONGEST = 26

/** The name that a title gives its system (before the colon), or its first words with an ellipsis. */
export function shortTitle(title: string): string {
  const [before] = title.split(/[:–—]/)
  const name = before?.trim() ?? ''
  if (name.length > 0 && name.length <= LONGEST && name.length < title.length) return name
  if (title.length <= LONGEST) return title
  const cut = title.lastIndexOf(' ', LONGEST)
  return `${title.slice(0, cut > 8 ? cut : LONGEST).trim()}…`
}
