import { wordsOf } from './normalise.ts'

/** A spelling of a term as the codes of its words; `open` when its last word may go on. */
export interface TermForm {
  readonly words: readonly (readonly number[])[]
  readonly open: boolean
}

/** What a star within a term stands for; at the end of a term it stands for any letters. */
const ENDINGS = ['', 'e', 's', 'es', 'd', 'ed', 'ing', 'er', 'ers', 'ion', 'ions', 'ation', 'al', 'y', 'ly']

/**
 * All forms in which a term of the vocabulary is found: its alternatives, singular and plural of its last
 * word, both spellings where two are in use, hyphenated words also joined into one.
 * @param term words; `(a|b)` stands for either, a star for any ending of a word
 * @param spellings pairs of word parts that count as the same, such as `isation`, `ization`
 */
export function termForms(term: string, spellings: readonly (readonly [string, string])[]): TermForm[] {
  const forms = new Map<string, TermForm>()
  for (const one of alternatives(term.toLowerCase())) {
    const open = one.endsWith('*')
    for (const base of innerStars(open ? one.slice(0, -1) : one)) {
      const joined = base.includes('-') ? [base, base.replaceAll('-', '')] : [base]
      const spelled = new Set(joined.flatMap((form) => bothSpellings(form, spellings)))
      const inflected = open ? [...spelled] : [...spelled].flatMap((form) => [form, ...plurals(form)])
      for (const form of inflected) forms.set(`${form}${open ? '*' : ''}`, { words: wordsOf(form), open })
    }
  }
  return [...forms.values()]
}

/** How many forms a term has at most, spellings and plurals aside, without writing them out. */
export function formCount(term: string): number {
  const stars = term.split('*').length - (term.endsWith('*') ? 2 : 1)
  const choices = [...term.matchAll(/\(([^()]*)\)/g)].map(([, group = '']) => group.split('|').length)
  const around = term.replace(/\([^()]*\)/g, '').split('|').length - 1
  return choices.reduce((product, count) => product * count, 2 ** around) * ENDINGS.length ** stars
}

/** Writes out every choice of `(a|b)`; an empty choice leaves the words out. */
export function alternatives(term: string): string[] {
  const group = /\(([^()]*)\)/.exec(term)
  if (!group) return [term.replace(/\s+/g, ' ').trim()]
  const before = term.slice(0, group.index)
  const after = term.slice(group.index + group[0].length)
  return (group[1] ?? '').split('|').flatMap((choice) => alternatives(before + choice + after))
}

function innerStars(form: string): string[] {
  const star = form.indexOf('*')
  if (star < 0) return [form]
  return ENDINGS.flatMap((ending) => innerStars(form.slice(0, star) + ending + form.slice(star + 1)))
}

function bothSpellings(form: string, spellings: readonly (readonly [string, string])[]): string[] {
  const forms = [form]
  for (const [one, other] of spellings) {
    for (const known of [...forms]) {
      if (known.includes(one)) forms.push(known.replaceAll(one, other))
      else if (known.includes(other)) forms.push(known.replaceAll(other, one))
    }
  }
  return forms
}

function plurals(form: string): string[] {
  if (/(?:s|x|ch|sh|z)$/.test(form)) return [`${form}es`]
  if (/[^aeiou]y$/.test(form)) return [`${form.slice(0, -1)}ies`]
  return [`${form}s`]
}
