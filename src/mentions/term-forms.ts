import { BREAK, GAP, normalise } from './normalise.ts'

/** A spelling of a term as normalised codes; `open` when its last word may go on. */
export interface TermForm {
  readonly codes: Uint8Array
  readonly open: boolean
}

/**
 * All forms in which a term of the vocabulary is found: singular and plural of its last word, both spellings
 * where two are in use, hyphenated words also joined into one.
 * @param term words; a star at the end of the last one stands for any ending
 * @param spellings pairs of word parts that count as the same, such as `isation`, `ization`
 */
export function termForms(term: string, spellings: readonly (readonly [string, string])[]): TermForm[] {
  const open = term.endsWith('*')
  const base = (open ? term.slice(0, -1) : term).toLowerCase()
  const joined = base.includes('-') ? [base, base.replaceAll('-', '')] : [base]
  const spelled = new Set(joined.flatMap((form) => bothSpellings(form, spellings)))
  const inflected = open ? [...spelled] : [...spelled].flatMap((form) => [form, ...plurals(form)])
  return [...new Set(inflected)].map((form) => ({ codes: codesOf(form), open }))
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

function codesOf(form: string): Uint8Array {
  const { codes, length } = normalise(form.trim())
  return codes.slice(0, length).map((code) => (code === BREAK ? GAP : code))
}
