import type { Concept } from '../model/concept.ts'
import type { Problem } from '../model/problem.ts'
import type { ConceptRules, CuePair, Phrase, RoleCues, Vocabulary, VocabularyText } from './vocabulary.ts'

const USUAL_THRESHOLD = 0.5

interface Draft {
  kind: Concept['kind']
  id: string
  label: string
  definition: string
  phrases: Phrase[]
  weak: Phrase[]
  cues: CuePair[]
  weakCues: CuePair[]
  onlyWith: string[]
  notWith: string[]
  yieldsTo: string[]
  threshold: number
}

/**
 * Reads the text form of a vocabulary. Every file is a list of `name: value` lines; an indented line goes on
 * where the last one stopped, `#` starts a comment line. The form is described at the head of `roles.txt`.
 * @returns the vocabulary, concepts in the order of files and lines, and what could not be used.
 */
export function parseVocabulary(texts: readonly VocabularyText[]): {
  vocabulary: Vocabulary
  problems: Problem[]
} {
  const problems: Problem[] = []
  const concepts: ConceptRules[] = []
  const roles = { own: [] as string[], contrast: [] as string[], others: [] as string[] }
  const spellings: [string, string][] = []
  const seen = new Set<string>()
  for (const { file, text } of texts) {
    let family = ''
    let draft: Draft | null = null
    const finish = () => {
      if (draft) concepts.push(finishConcept(draft, family))
      draft = null
    }
    for (const { line, name, value } of entries(text)) {
      const problem = (message: string, advice: string) => {
        problems.push({ file, line, record: null, message, advice })
      }
      const head = /^(technique|domain) ([a-z0-9-]+)$/.exec(name)
      if (head) {
        finish()
        const id = head[2] ?? ''
        if (seen.has(id)) problem(`The concept ${id} is defined twice.`, 'Join the two definitions.')
        seen.add(id)
        draft = newDraft(head[1] === 'domain' ? 'domain' : 'technique', id, value)
      } else if (name === 'family') {
        finish()
        family = value
      } else if (isRole(name)) roles[name].push(...list(value))
      else if (name === 'same spelling') spellings.push(...pairs(value, '=', problem))
      else if (!draft) {
        problem(`“${name}” is not expected here.`, 'Put it under a technique or a domain, or correct its name.')
      } else addRule(draft, name, value, problem)
    }
    finish()
  }
  for (const { concept, yieldsTo } of concepts) {
    for (const id of yieldsTo.filter((other) => !seen.has(other))) {
      const message = `${concept.id} yields to ${id}, which does not exist.`
      problems.push({ file: 'vocabulary', line: null, record: null, message, advice: 'Correct the id.' })
    }
  }
  return { vocabulary: { concepts, roles, spellings }, problems }
}

function isRole(name: string): name is keyof RoleCues {
  return name === 'own' || name === 'contrast' || name === 'others'
}

function newDraft(kind: Concept['kind'], id: string, label: string): Draft {
  return {
    kind,
    id,
    label,
    definition: '',
    phrases: [],
    weak: [],
    cues: [],
    weakCues: [],
    onlyWith: [],
    notWith: [],
    yieldsTo: [],
    threshold: USUAL_THRESHOLD,
  }
}

type Report = (message: string, advice: string) => void

function addRule(draft: Draft, name: string, value: string, problem: Report): void {
  if (name === 'definition') draft.definition = value
  else if (name === 'phrases') draft.phrases.push(...list(value).map((item) => phrase(item, problem)))
  else if (name === 'weak') draft.weak.push(...list(value).map((item) => phrase(item, problem)))
  else if (name === 'cues') draft.cues.push(...cuePairs(value, problem))
  else if (name === 'weak cues') draft.weakCues.push(...cuePairs(value, problem))
  else if (name === 'only with') draft.onlyWith.push(...list(value))
  else if (name === 'not with') draft.notWith.push(...list(value))
  else if (name === 'yields to') draft.yieldsTo.push(...list(value))
  else if (name === 'threshold') {
    const number = Number(value)
    if (number > 0 && number <= 1) draft.threshold = number
    else problem(`The threshold ${value} is not a number from 0 to 1.`, 'Write a number such as 0.5.')
  } else problem(`There is no rule named “${name}”.`, 'See the head of roles.txt for the names of rules.')
}

function finishConcept(draft: Draft, family: string): ConceptRules {
  const { kind, id, label, definition, cues, weakCues, yieldsTo, threshold } = draft
  const whole = (one: Phrase): Phrase => ({
    ...one,
    onlyWith: one.onlyWith.length > 0 ? one.onlyWith : draft.onlyWith,
    notWith: [...one.notWith, ...draft.notWith],
  })
  const phrases = draft.phrases.map(whole)
  const weak = draft.weak.map(whole)
  const concept = { id, kind, family, label, definition }
  return { concept, phrases, weak, cues, weakCues, yieldsTo, threshold }
}

/** The `name: value` lines of a file, indented lines joined to the one before. */
function entries(text: string): { line: number; name: string; value: string }[] {
  const found: { line: number; name: string; value: string }[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '' || raw.startsWith('#')) continue
    const last = found.at(-1)
    if (/^\s{4}/.test(raw) && last) {
      last.value += ` ${raw.trim()}`
      continue
    }
    const colon = raw.indexOf(':')
    const name = colon < 0 ? raw.trim() : raw.slice(0, colon).trim()
    found.push({ line: index + 1, name, value: colon < 0 ? '' : raw.slice(colon + 1).trim() })
  }
  return found
}

function list(value: string): string[] {
  return value
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function pairs(value: string, separator: string, problem: Report): [string, string][] {
  return list(value).flatMap((item): [string, string][] => {
    const [first, second, ...more] = item.split(separator).map((part) => part.trim())
    if (first && second && more.length === 0) return [[first, second]]
    problem(`“${item}” is not a pair.`, `Write two parts joined by “${separator}”.`)
    return []
  })
}

function cuePairs(value: string, problem: Report): CuePair[] {
  return pairs(value, '...', problem).map(([first, second]) => ({ first, second }))
}

/** `words [with: a, b] [not: c, d]`; a leading `=` asks for the case as written. */
function phrase(item: string, problem: Report): Phrase {
  const conditions: Record<string, string[]> = {}
  const words = item.replace(/\[(with|not):([^\]]*)\]/g, (_, name: string, value: string) => {
    conditions[name] = value
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
    return ''
  })
  if (/[[\]]/.test(words)) problem(`The brackets in “${item}” are not understood.`, 'Write [with: …] or [not: …].')
  const exactCase = words.startsWith('=')
  return {
    text: words.replace(/^=/, '').trim(),
    exactCase,
    onlyWith: conditions['with'] ?? [],
    notWith: conditions['not'] ?? [],
  }
}
