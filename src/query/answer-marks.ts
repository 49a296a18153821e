import { READINGS, tagKey, UNMARKED, type Mark } from '../model/marks.ts'
import type { NodeIndex } from '../model/node.ts'
import { IS } from '../model/query-fields.ts'
import { foldPhrase } from '../search/words.ts'
import { tagsInUse } from '../model/paper-marks.ts'
import {
  allow,
  hasWords,
  listed,
  namesOf,
  refuse,
  unknown,
  type FieldAnswer,
  type FieldRefusal,
} from './field-answer.ts'
import type { QueryIndex } from './query-index.ts'

type Answers = (index: QueryIndex, value: string) => FieldAnswer | FieldRefusal

/** Fields about what a person keeps about papers; a paper without marks is unread. */
export const markAnswers: Readonly<Record<'is' | 'tag' | 'note', Answers>> = {
  is(index, value) {
    const typed = value.toLowerCase()
    const wanted = IS.find((one) => one === typed) ?? IS.find((one) => one.startsWith(typed))
    if (!wanted) return refuse(`A paper is ${listed(IS)}.`)
    const reading = READINGS.find((one) => one === wanted)
    return allow(
      index,
      (node) =>
        isPaper(index, node) &&
        (reading ? markOf(index, node).reading === reading : markOf(index, node).starred),
      { label: wanted, tell: () => wanted },
    )
  },
  tag(index, value) {
    const tags = tagsInUse(index.marks).map(({ tag }) => tag)
    if (tags.length === 0) return refuse('No paper here has a tag yet. Select a paper to give it one.')
    const typed = foldPhrase(value)
    const exact = tags.filter((tag) => tagKey(tag) === tagKey(value))
    const chosen = exact.length > 0 ? exact : tags.filter((tag) => hasWords(foldPhrase(tag), typed))
    if (chosen.length === 0) return unknown('tag', value, tags)
    const wanted = new Set(chosen.map(tagKey))
    const has = (node: NodeIndex): readonly string[] =>
      markOf(index, node).tags.filter((tag) => wanted.has(tagKey(tag)))
    return allow(index, (node) => has(node).length > 0, {
      label: namesOf(chosen),
      tell: (node) => `tagged ${namesOf(has(node))}`,
    })
  },
  note(index, value) {
    const typed = foldPhrase(value)
    return allow(index, (node) => hasWords(foldPhrase(markOf(index, node).note), typed), {
      label: value,
      tell: () => 'in your note',
    })
  },
}

function isPaper(index: QueryIndex, node: NodeIndex): boolean {
  return node < index.papers
}

function markOf(index: QueryIndex, node: NodeIndex): Mark {
  return index.marks.get(node) ?? UNMARKED
}
