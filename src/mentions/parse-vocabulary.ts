import type { Concept } from '../model/concept.ts'
import type { Problem } from '../model/problem.ts'
import { items, pair, parseCues, parsePhrase, type Report } from './parse-rule.ts'
import type { ConceptRules, CuePair, Phrase, RoleCues, Vocabulary, VocabularyText } from './vocabulary.ts'

const USUAL_THRESHOLD = 0.5

const RULE_NAMES =
  'definition, phrases, weak, in title, only in title, cues, weak cues, except, not with, yields to, threshold'

interface Draft {
  concept: Concept
  definition: string
  phrases: Phrase[]
  weak: Phrase[]
  inTitle: Phrase[]
  onlyInTitle: Phrase[]
  cues: CuePair[]
  weakCues: CuePair[]
  except: string[]
  notWith: string[]
  yieldsTo: string[]
  threshold: number
}

/** One `name: value` of a vocabulary. */
export interface Entry {
  /** Where it begins, from 1. */
  readonly line: number
  readonly name: string
  readonly value: string
}

/**
 * Reads the text form of a vocabulary. Every file is a list of `name: value` lines; a line that starts with
 * four spaces goes on where the last one stopped, `#` starts a comment line. The form is described at the
 * head of `roles.txt`.
 * @param elsewhere ids of concepts that these may yield to and that stand in none of the texts
 * @returns the vocabulary, concepts in the order of files and lines, and what could not be used
 */
export function parseVocabulary(
  texts: readonly VocabularyText[],
  elsewhere: ReadonlySet<string> = new Set(),
): {
  vocabulary: Vocabulary
  problems: Problem[]
} {
  const problems: Problem[] = []
  const files = texts.map(({ file, text }) => ({ file, entries: entriesOf(text) }))
  const roles: Record<keyof RoleCues, string[]> = { own: [], contrast: [], others: [], survey: [] }
  const spellings: [string, string][] = []
  const drafts = new Map<string, Draft>()
  for (const { file, entries } of files) {
    let family = ''
    let draft: Draft | null = null
    for (const { line, name, value } of entries) {
      const report: Report = (message, advice) => {
        problems.push({ file, line, record: null, message, advice })
      }
      const head = /^(technique|domain) ([a-z0-9-]+)$/.exec(name)
      if (head) {
        const id = head[2] ?? ''
        if (drafts.has(id)) report(`The concept ${id} is defined twice.`, 'Join the two definitions.')
        draft = newDraft({ id, kind: head[1] === 'domain' ? 'domain' : 'technique', family, label: value })
        drafts.set(id, draft)
      } else if (name === 'family') {
        draft = null
        family = value
      } else if (isRole(name)) roles[name].push(...items(value))
      else if (name === 'same spelling')
        spellings.push(...items(value).flatMap((item) => spelling(item, report)))
      else if (!draft) {
        report(
          `“${name}” is not expected here.`,
          'Put it under a technique or a domain, or correct its name.',
        )
      } else addRule(draft, name, value, report)
      const isUnknown = (id: string): boolean => !elsewhere.has(id) && !isConcept(id, files)
      const unknown = name === 'yields to' ? items(value).filter(isUnknown) : []
      for (const id of unknown) report(`There is no concept ${id} to yield to.`, 'Correct the id.')
    }
  }
  const concepts = [...drafts.values()].map(finish)
  return { vocabulary: { concepts, roles, spellings }, problems }
}

function isRole(name: string): name is keyof RoleCues {
  return name === 'own' || name === 'contrast' || name === 'others' || name === 'survey'
}

function isConcept(id: string, files: readonly { entries: readonly Entry[] }[]): boolean {
  return files.some(({ entries }) =>
    entries.some(({ name }) => name === `technique ${id}` || name === `domain ${id}`),
  )
}

function newDraft(concept: Omit<Concept, 'definition'>): Draft {
  return {
    concept: { ...concept, definition: '' },
    definition: '',
    phrases: [],
    weak: [],
    inTitle: [],
    onlyInTitle: [],
    cues: [],
    weakCues: [],
    except: [],
    notWith: [],
    yieldsTo: [],
    threshold: USUAL_THRESHOLD,
  }
}

function finish({ concept, definition, notWith, ...rules }: Draft): ConceptRules {
  const everywhere = <T extends { notWith: readonly string[] }>(rule: T): T => ({
    ...rule,
    notWith: [...rule.notWith, ...notWith],
  })
  return {
    ...rules,
    concept: { ...concept, definition },
    phrases: rules.phrases.map(everywhere),
    weak: rules.weak.map(everywhere),
    inTitle: rules.inTitle.map(everywhere),
    onlyInTitle: rules.onlyInTitle.map(everywhere),
    cues: rules.cues.map(everywhere),
    weakCues: rules.weakCues.map(everywhere),
  }
}

function addRule(draft: Draft, name: string, value: string, report: Report): void {
  if (name === 'definition') draft.definition = value
  else if (name === 'phrases')
    draft.phrases.push(...items(value).flatMap((item) => parsePhrase(item, report)))
  else if (name === 'weak') draft.weak.push(...items(value).flatMap((item) => parsePhrase(item, report)))
  else if (name === 'in title')
    draft.inTitle.push(...items(value).flatMap((item) => parsePhrase(item, report)))
  else if (name === 'only in title')
    draft.onlyInTitle.push(...items(value).flatMap((item) => parsePhrase(item, report)))
  else if (name === 'cues') draft.cues.push(...items(value).flatMap((item) => parseCues(item, report)))
  else if (name === 'weak cues')
    draft.weakCues.push(...items(value).flatMap((item) => parseCues(item, report)))
  else if (name === 'except') draft.except.push(...items(value))
  else if (name === 'not with') draft.notWith.push(...items(value))
  else if (name === 'yields to') draft.yieldsTo.push(...items(value))
  else if (name === 'threshold') {
    const number = Number(value)
    if (number > 0 && number <= 1) draft.threshold = number
    else report(`The threshold ${value} is not a number from 0 to 1.`, 'Write a number such as 0.5.')
  } else report(`There is no rule named “${name}”.`, `Rules are named ${RULE_NAMES}.`)
}

/** The `name: value` lines of a text, indented lines joined to the one before. */
export function entriesOf(text: string): Entry[] {
  const found: { line: number; name: string; value: string }[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '' || raw.trimStart().startsWith('#')) continue
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

function spelling(item: string, report: Report): [string, string][] {
  const parts = pair(item, '=')
  if (parts) return [parts]
  report(`“${item}” is not a pair of spellings.`, 'Write two spellings joined by “=”.')
  return []
}
