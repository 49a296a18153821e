import type { Vocabulary } from '../mentions/vocabulary.ts'
import type { Link } from '../model/mention.ts'
import type { Paper } from '../model/paper.ts'
import type { TextDocument, TitleDocument } from '../search/documents.ts'
import { paperFacts, type NamedConcept, type PaperFacts } from '../query/source.ts'
import { pacer } from './pace.ts'

/** What comes over the port between the two workers, in this order: concepts, titles, texts, end. */
export type Feed =
  | { readonly type: 'concepts'; readonly papers: number; readonly concepts: readonly NamedConcept[] }
  | {
      readonly type: 'titles'
      readonly titles: readonly TitleDocument[]
      readonly facts: readonly PaperFacts[]
    }
  | { readonly type: 'texts'; readonly texts: readonly TextDocument[] }
  | { readonly type: 'end' }

const SLICE = 500

/** Sends the search worker all it indexes, in slices: what names papers first, their texts after. */
export async function feedDocuments(
  port: MessagePort,
  { concepts }: Vocabulary,
  papers: readonly Paper[],
  links: readonly (readonly Link[])[],
): Promise<void> {
  const labels = new Map(concepts.map(({ concept }) => [concept.id, concept.label]))
  const pause = pacer()
  const send = async (feed: Feed): Promise<void> => {
    port.postMessage(feed)
    await pause()
  }
  await send({
    type: 'concepts',
    papers: papers.length,
    concepts: concepts.map(({ concept: { id, kind, family, label }, phrases }) => ({
      id,
      kind,
      family,
      label,
      phrases: phrases.map(({ text }) => text),
    })),
  })
  for (let from = 0; from < papers.length; from += SLICE)
    await send({
      type: 'titles',
      facts: papers.slice(from, from + SLICE).map(paperFacts),
      titles: papers.slice(from, from + SLICE).map(({ title, authors }, index) => ({
        title,
        authors,
        concepts: (links[from + index] ?? [])
          .filter(({ role }) => role === 'core')
          .flatMap(({ concept }) => labels.get(concept) ?? []),
      })),
    })
  for (let from = 0; from < papers.length; from += SLICE)
    await send({
      type: 'texts',
      texts: papers.slice(from, from + SLICE).map(({ summary, abstract }) => ({ summary, abstract })),
    })
  await send({ type: 'end' })
  port.close()
}
