const name =
  /^(?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|di|da|la|le|el|al|bin|dos|del)(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|di|da|la|le|el|al|bin|dos|del)){1,4}$/u
/** Marks of affiliation behind a name. */
const marks = /[\d*†‡§¶]+(?:,\d+)*/gu
/** What stands in place of names. */
const others = /^(?:et al\.?|\+ ?\d+ (?:authors|more)|\d+ more|…|\.\.\.)$/i

/** The names in a line such as `Ann Lee, Bob Stone and Cara Moon`, without marks of affiliation. */
export function namesOf(text: string): string[] {
  return text
    .replace(marks, '')
    .replace(/(?:…|\.\.\.|\bet al\.?)$/i, '')
    .split(/\s*[,;·|]\s*(?:and\s+)?|\s+and\s+|\s+&\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !others.test(part))
}

/** Whether a line holds nothing but names of people; a single one may be a short title as well. */
export function isNameList(text: string, atLeast = 1): boolean {
  const names = namesOf(text)
  return names.length >= atLeast && names.every((part) => name.test(part))
}
