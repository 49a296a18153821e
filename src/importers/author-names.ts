import { plainText } from './plain-text.ts'

/** Only initials, such as `J.`, `J. K.` or `JK`. */
const initials = /^(?:\p{Lu}\p{M}*\.?[\s-]?){1,4}$/u
const suffix = /^(?:jr|sr|ii|iii|iv|phd|md|inc|ltd|llc|gmbh|co)\.?$/i

/**
 * The names in a text such as `Doe, Jane; Poe, Al`, `Jane Doe and Al Poe`, `Doe J., Poe A.` or `Doe, J., Poe, A.`,
 * each as it is spoken: given name first.
 */
export function authorNames(text: string): string[] {
  if (text.includes(';')) return text.split(';').map(spokenName)
  if (text.includes('|')) return text.split('|').map(spokenName)
  const joined = text.split(/\s+(?:and|&)\s+/i)
  if (joined.length > 1 && joined.every(isInverted)) return joined.map(spokenName)
  const parts = joined.flatMap((part) => part.split(',')).map((part) => part.trim())
  if (
    parts.length > 1 &&
    parts.length % 2 === 0 &&
    parts.every((part, at) => at % 2 === 0 || initials.test(part))
  )
    return parts.flatMap((part, at) => (at % 2 === 0 ? [`${parts[at + 1] ?? ''} ${part}`] : []))
  return parts
}

/** `Doe, Jane` and `Doe, Jr, Jane` as `Jane Doe`; other names as they are. */
export function spokenName(name: string): string {
  const [last = '', ...rest] = plainText(name)
    .split(',')
    .map((part) => part.trim())
  const given = rest.at(-1)
  if (given === undefined || rest.length > 2 || suffix.test(given)) return plainText(name)
  return [given, last, ...rest.slice(0, -1)].filter((part) => part !== '').join(' ')
}

/** One comma between a family name and given names, or none: a name, not a list. */
function isInverted(name: string): boolean {
  const parts = name.split(',')
  const [last = '', given = ''] = parts
  return (
    parts.length === 1 || (parts.length === 2 && !(last.trim().includes(' ') && given.trim().includes(' ')))
  )
}
