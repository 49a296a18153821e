import { MARKED_RULE, type Correction, type Verdict } from '../../model/correction.ts'
import type { CorpusMap } from '../../model/corpus-map.ts'
import type { Mention, Role } from '../../model/mention.ts'
import type { AppState } from '../../state/app-state.svelte.ts'
import type { Evidence, LinkDetail } from '../../state/types.ts'
import type { MenuItem } from '../parts/menu-item.ts'

/** What can be said of one piece of evidence. */
export interface EvidenceWords {
  readonly role: Role
  /** A person said that. */
  readonly judged: boolean
  /** The words as a correction names them; its verdict is what holds now. */
  readonly correction: Correction
}

/** The words of a quote. */
export function wordsOfEvidence(
  map: CorpusMap,
  { paper, concept }: Pick<LinkDetail, 'paper' | 'concept'>,
  { sentence, start, spans, field, role, judged, rule }: Evidence,
): EvidenceWords {
  const words = spans.map(([from, to]) => ({ start: start + from, text: sentence.slice(from, to) }))
  const ids = { paper: map.papers.ids[paper] ?? '', concept: map.concepts[concept]?.id ?? '' }
  return said({ ...ids, field, words }, { role, rule, judged })
}

/** The words of a mention in the text of its field. */
export function wordsOfMention(
  paper: string,
  text: string,
  { concept, field, spans, role, judged, rule }: Mention,
): EvidenceWords {
  const words = spans.map(([start, end]) => ({ start, text: text.slice(start, end) }))
  return said({ paper, concept, field, words }, { role, rule, judged })
}

function said(
  words: Omit<Correction, 'verdict' | 'marked'>,
  { role, rule, judged = false }: Pick<Mention, 'role' | 'rule'> & { judged: boolean | undefined },
): EvidenceWords {
  return { role, judged, correction: { ...words, verdict: role, marked: rule === MARKED_RULE } }
}

/** What a menu offers to say of evidence. */
export function evidenceItems(
  app: AppState,
  { role, judged, correction }: EvidenceWords,
): readonly MenuItem[] {
  const { marked } = correction
  const say = (verdict: Verdict) => (): void => {
    void app.corrections().then((corrections) => corrections.say({ ...correction, verdict }))
  }
  const takeBack = (): void => {
    void app.corrections().then((corrections) => corrections.takeBack(correction))
  }
  return [
    role === 'core'
      ? {
          label: 'Only background',
          note: 'Named as prior work, contrast or motivation',
          run: say('background'),
        }
      : { label: 'Core evidence', note: 'The paper proposes, uses or studies it', run: say('core') },
    ...(marked ? [] : [{ label: 'Not this one', note: 'These words mean something else', run: say('not') }]),
    ...(judged
      ? [
          {
            label: marked ? 'Take back my mark' : 'Take back my correction',
            icon: 'undo' as const,
            run: takeBack,
          },
        ]
      : []),
    {
      label: 'All corrections',
      icon: 'list',
      divided: true,
      run: () => {
        void app.vocabulary().then((vocabulary) => {
          vocabulary.section = 'corrections'
          app.view.set({ panel: 'vocabulary' })
        })
      },
    },
  ]
}
