import type { Concept } from '../../model/concept.ts'
import type { Mention } from '../../model/mention.ts'
import type { Field } from '../../model/paper.ts'
import type { Mark } from '../parts/marked-pieces.ts'

/** Marks of one field of a paper; each note names the concept, its role if background, and the rule. */
export function marksOfField(
  mentions: readonly Mention[],
  field: Field,
  concepts: readonly Concept[],
): Mark[] {
  const labels = new Map(concepts.map(({ id, label }) => [id, label]))
  return mentions
    .filter((mention) => mention.field === field)
    .flatMap((mention) => {
      const background = mention.role === 'background'
      const name = labels.get(mention.concept) ?? mention.concept
      const note = `${name}${background ? ' (background)' : ''}, ${mention.rule}`
      return mention.spans.map((span) => ({ span, note, background }))
    })
}

/** The first mention that covers a place of a field, or null. */
export function mentionAt(mentions: readonly Mention[], field: Field, place: number): Mention | null {
  const covers = (mention: Mention): boolean =>
    mention.field === field && mention.spans.some(([start, end]) => start <= place && place < end)
  return mentions.find(covers) ?? null
}

/** The concept (index into the vocabulary) whose mention covers a place of a field, or null. */
export function conceptAt(
  mentions: readonly Mention[],
  field: Field,
  place: number,
  concepts: readonly Concept[],
): number | null {
  const found = mentionAt(mentions, field, place)
  const index = found ? concepts.findIndex(({ id }) => id === found.concept) : -1
  return index < 0 ? null : index
}
