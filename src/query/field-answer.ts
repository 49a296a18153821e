import type { NodeIndex } from '../model/node.ts'
import type { QueryIndex } from './query-index.ts'
import { nearestLabel } from './resolve.ts'

/** The nodes that one field allows. */
export interface FieldAnswer {
  /** 1 for each node that it allows. */
  readonly inside: Uint8Array
  /** What was understood, for people. */
  readonly label: string
  /** Why it allows a node, in few words; null: nothing worth telling. */
  readonly tell: (node: NodeIndex) => string | null
  /** How much it speaks for a node that it allows, 0 to 2. */
  readonly score: (node: NodeIndex) => number
}

/** Why a value can't be used, and what to do. */
export interface FieldRefusal {
  readonly message: string
  readonly unfinished: boolean
}

/** The nodes that pass a test. */
export function allow(
  index: QueryIndex,
  test: (node: NodeIndex) => boolean,
  { label, tell = () => null, score = () => 0 }: Pick<FieldAnswer, 'label'> & Partial<FieldAnswer>,
): FieldAnswer {
  const inside = new Uint8Array(index.nodes)
  for (let node = 0; node < inside.length; node++) if (test(node)) inside[node] = 1
  return { inside, label, tell, score }
}

/** Whether each of the typed words begins a word of the text. Both folded; nothing typed is in nothing. */
export function hasWords(text: string, typed: string): boolean {
  return typed !== '' && typed.split(' ').every((word) => text.startsWith(word) || text.includes(` ${word}`))
}

/** A value that names nothing, with the nearest that there is. */
export function unknown(what: string, value: string, labels: readonly string[]): FieldRefusal {
  const nearest = nearestLabel(labels, value)
  const advice = nearest ? `The nearest is ${nearest}.` : 'Type a letter or two and pick from the list.'
  return refuse(`No ${what} here is called ${value}. ${advice}`)
}

export function refuse(message: string): FieldRefusal {
  return { message, unfinished: false }
}

const SHOWN = 2

/** The first of some names, and how many more there are. */
export function namesOf(names: readonly string[]): string {
  const rest = names.length - SHOWN
  const shown = names.slice(0, SHOWN).join(' or ')
  return rest > 0 ? `${names.slice(0, SHOWN).join(', ')} or ${rest} more` : shown
}

export function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}
