/** Longer titles are taken for damage. */
export const longestTitle = 1_000
/** Longer abstracts are taken for damage, or for whole papers. */
export const longestText = 100_000

/** One line of plain text: control characters gone, any white space one space, no space at the ends. */
export function plainText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200B\u2060\uFEFF\u00AD]/gu, '')
    .trim()
}

/** The address when it is a well-formed one of the web, as `https:`; else null. */
export function secureLink(text: string): string | null {
  const address = text.trim().replace(/^http:/i, 'https:')
  return /^https:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : null
}

/** The beginning of a text, for messages about it. */
export function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}
