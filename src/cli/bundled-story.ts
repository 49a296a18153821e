import { decodeMap, type StoredMap } from '../model/stored-map.ts'
import { listWords } from '../view/count-words.ts'
import { defaultView } from '../view/fields.ts'
import { type Scene, type StoredStory, storeStory, viewText } from '../view/story.ts'
import type { ViewState } from '../view/view-state.ts'
import { type CountedConcept, storyFigures } from './story-figures.ts'

/** The story that comes with the bundled corpus. Its words stand here; every figure is counted on the map. */
export function bundledStory(stored: StoredMap): StoredStory {
  const map = decodeMap(stored)
  const figures = storyFigures(map)
  const { papers, domains, of, both } = figures
  const last = Math.max(...map.papers.years)
  const first = Math.min(...map.papers.years.filter((year) => year > 0))
  const recent = figures.between(last - 1, last)
  const [streaming, long, cache] = [of('streaming'), of('long-context'), of('kv-cache')]
  const [speculative, edge] = [of('speculative-decoding'), of('edge-iot')]
  const speech = figures.inFamily(streaming, 'Speech and audio').length
  const [gap] = figures.gaps
  const scenes: Scene[] = [
    scene('overview', {}, `${papers} papers, one question: how to answer sooner`, [
      `Titles and digests from ${first} to ${last}, read for techniques and domains: ${figures.links} links rest on the papers’ own words, and fall into ${map.clusters.length} clusters.`,
      `The busiest techniques are ${named(figures.ranking('technique').slice(0, 3))}.`,
      '---',
      'Rings are techniques, diamonds domains, dots papers. Whatever is clicked tells its evidence after the talk; `r` comes back to the scene.',
    ]),
    scene('streaming', { select: ['concept:streaming'] }, 'Streaming leaves speech', [
      `${streaming.length} papers produce output while input still arrives. ${speech} of them work on speech and audio; the other ${streaming.length - speech} carry the idea elsewhere.`,
      '---',
      'Each thread is one paper, drawn through everything it uses and treats.',
    ]),
    scene('long-context', { select: ['concept:long-context'] }, 'Long context is everybody’s bottleneck', [
      `${long.length} of ${papers} papers fight with long inputs, in ${figures.domainsOf(long)} of ${domains} domains. ${both('long-context', 'streaming')} of them stream as well, ${both('long-context', 'vision-language-models')} look at pictures or video.`,
    ]),
    scene('kv-cache', { select: ['concept:kv-cache'] }, 'The cache is the common currency', [
      `${of('llm-serving').length} papers speed up the inference of large language models. ${cache.length} papers shrink, move or share the key-value cache, ${both('kv-cache', 'long-context')} of them for long contexts.`,
    ]),
    scene('speculative-decoding', { select: ['concept:speculative-decoding'] }, 'Guess first, check later', [
      `${speculative.length} papers let a cheap draft run ahead and verify it in one go. So few papers, and yet they reach ${figures.domainsOf(speculative)} of ${domains} domains.`,
    ]),
    scene('edge', { select: ['concept:edge-iot'] }, 'Small devices have a toolbox of their own', [
      `${edge.length} papers bring models to edge and IoT devices. What they use most: ${named(figures.ranking('technique', edge).slice(0, 4))}.`,
    ]),
    scene('gap', { tab: 'matrix' }, 'Where nobody has been yet', [
      gap
        ? `${gap.technique.papers} papers use ${gap.technique.label}, ${gap.domain.papers} treat ${gap.domain.label}. By chance alone ${gap.expected.toFixed(1)} would do both; **none** does.`
        : 'No two of these techniques and domains keep apart more than chance explains.',
      'The matrix ranks such gaps and names the papers nearest to them.',
    ]),
    scene('recent', { colour: 'year' }, `The rush of ${last - 1} and ${last}`, [
      `${recent} of ${papers} papers are from ${last - 1} or ${last}, and they lie in every region.`,
      'Drop your own papers on the map and tell their story.',
    ]),
  ]
  return storeStory({ title: map.name, scenes })
}

function scene(id: string, change: Partial<ViewState>, title: string, note: readonly string[]): Scene {
  return { id, title, note: note.join('\n\n'), view: viewText({ ...defaultView, ...change }) }
}

function named(concepts: readonly CountedConcept[]): string {
  return listWords(concepts.map(({ label, papers }) => `${label} (${papers})`))
}
