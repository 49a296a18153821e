import { drawnGraph } from '../graph/projections/drawn-graph.ts'
import { ranksOf } from '../graph/clusters/renumbered.ts'
import { projections } from '../graph/projections/projections.ts'
import { neighbourRows } from '../graph/weighted-graph.ts'
import { betweenness } from '../graph/ways/betweenness.ts'
import { mapCorpusSteps } from '../graph/map-corpus.ts'
import { type Incidence, incidence } from '../graph/incidence.ts'
import { linkColumns } from '../graph/link-columns.ts'
import type { CountSource } from '../graph/counts/counted-papers.ts'
import { makeMatrix } from '../graph/counts/matrix.ts'
import { similarPapers } from '../graph/similar-papers.ts'
import { makeTimeline } from '../graph/counts/timeline.ts'
import { findCandidates } from '../mentions/candidates/find-candidates.ts'
import { coverageOf } from '../mentions/coverage.ts'
import { applyChanges, parseChanges } from '../mentions/vocabulary-changes.ts'
import type { WrittenVocabulary } from '../mentions/concept-source.ts'
import type { Progress } from '../model/anchors.ts'
import { parseCorrections, type Correction } from '../model/correction.ts'
import type { ProjectionName } from '../model/map-settings.ts'
import { corpusDigest } from '../model/corpus-digest.ts'
import type { CorpusMap, LinkColumns } from '../model/corpus-map.ts'
import type { Link } from '../model/mention.ts'
import type { Paper } from '../model/paper.ts'
import { changedPapers, formerPlaces, takenBack, type PaperChanges } from '../model/paper-changes.ts'
import type { AnalysisApi, CorpusRecord, Lessons, LinkDetail, MapWish } from './api.ts'
import { combinePapers } from './combine.ts'
import { clustersEffect } from './clusters-effect.ts'
import { correctedLinks, correctionStates, paperIndices } from './corrected-papers.ts'
import { evidenceOf } from './evidence.ts'
import { feedDocuments } from './feed-search.ts'
import { importPapers } from './import-papers.ts'
import { lessonsEffect } from './lessons-effect.ts'
import { newsEffect } from './news-effect.ts'
import { projectBlob } from './project-blob.ts'
import { pacer, takeTurn, walk } from './pace.ts'
import { readVocabulary } from './read-vocabulary.ts'
import { lazyReader, type LazyReader, rereadLinks } from './reread-links.ts'
import { waysBetween } from './ways.ts'
import { bylinesOf, factsOf } from './paper-facts.ts'

const MOST_SIMILAR = 10
/** Links of a concept that come with their evidence; the others' is asked for one by one. */
const MOST_PROVEN = 36
/** Up to so many nodes the bridges are exact; beyond, so many stand for all. */
const BRIDGE_PIVOTS = 1200
const BRIDGE_SEED = 1

/** The open corpus; its links are read when they are asked for and kept. What a person corrected lies over them. */
interface OpenCorpus extends CorpusRecord {
  /** With the vocabulary that it is read by. */
  readonly reader: LazyReader
  readonly corrections: readonly Correction[]
  readonly links: (readonly Link[] | undefined)[]
  /** Links of the papers that a person corrected, by index, as they are with that. */
  readonly corrected: ReadonlyMap<number, readonly Link[]>
  digest: string | null
  columns: LinkColumns | null
  graph: Incidence | null
  bridges: Partial<Record<ProjectionName, Float32Array>>
}

const unread = { digest: null, columns: null, graph: null, bridges: {} }

/** Everything the analysis worker does, without the worker: it holds the texts of the open corpus. */
export function createAnalysis(shipped: WrittenVocabulary): AnalysisApi {
  const untaught = lazyReader(shipped.vocabulary)
  const readerBy = ({ vocabularies }: Lessons): LazyReader => {
    const { changes } = parseChanges(vocabularies, 'library')
    const { vocabulary } = applyChanges(shipped, changes)
    return vocabulary === shipped.vocabulary ? untaught : lazyReader(vocabulary)
  }
  const start = (corpus: CorpusRecord, reader: LazyReader): OpenCorpus => ({
    ...corpus,
    reader,
    corrections: [],
    links: Array.from({ length: corpus.papers.length }),
    corrected: new Map(),
    ...unread,
  })
  let open = start({ name: '', description: '', papers: [] }, untaught)
  const paperAt = (corpus: OpenCorpus, index: number): Paper => {
    const paper = corpus.papers[index]
    if (!paper) throw new Error(`The open corpus has no paper number ${index}. Reload the page.`)
    return paper
  }
  const readAt = (corpus: OpenCorpus, index: number): readonly Link[] =>
    (corpus.links[index] ??= corpus.reader.read(paperAt(corpus, index)))
  const linksAt = (corpus: OpenCorpus, index: number): readonly Link[] =>
    corpus.corrected.get(index) ?? readAt(corpus, index)
  const readAll = async (
    corpus: OpenCorpus,
    signal?: AbortSignal,
    tell: (share: number) => void = () => undefined,
  ): Promise<(readonly Link[])[]> => {
    const pause = pacer(signal)
    const links: (readonly Link[])[] = []
    for (let index = 0; index < corpus.papers.length; index++) {
      links.push(readAt(corpus, index))
      if (index % 64 === 0) tell(index / corpus.papers.length)
      await pause()
    }
    return links
  }
  const allLinks = async (corpus: OpenCorpus, signal?: AbortSignal): Promise<(readonly Link[])[]> =>
    (await readAll(corpus, signal)).map((links, index) => corpus.corrected.get(index) ?? links)
  const columnsOf = async (corpus: OpenCorpus, signal?: AbortSignal): Promise<LinkColumns> =>
    (corpus.columns ??= linkColumns(await allLinks(corpus, signal), corpus.reader.concepts))
  const graphOf = async (corpus: OpenCorpus): Promise<Incidence> =>
    (corpus.graph ??= incidence(await columnsOf(corpus), corpus.papers.length, corpus.reader.concepts.length))
  const countable = async (corpus: OpenCorpus, signal?: AbortSignal): Promise<CountSource> => ({
    links: await columnsOf(corpus, signal),
    concepts: corpus.reader.concepts,
    years: corpus.papers.map(({ year }) => year ?? 0),
  })
  const linkBetween = (corpus: OpenCorpus, paper: number, concept: number): LinkDetail | null => {
    const found = linksAt(corpus, paper).find((link) => link.concept === corpus.reader.concepts[concept]?.id)
    return found ? detail(corpus, paper, found) : null
  }
  const detail = (corpus: OpenCorpus, paper: number, link: Link): LinkDetail => ({
    paper,
    concept: corpus.reader.concepts.findIndex(({ id }) => id === link.concept),
    role: link.role,
    strength: link.strength,
    evidence: evidenceOf(paperAt(corpus, paper), link),
  })

  const mapOf: (corpus: OpenCorpus, ...rest: Parameters<AnalysisApi['remap']>) => Promise<CorpusMap> = async (
    corpus,
    settings,
    anchors,
    earlier,
    progress,
    signal,
  ) => {
    const links = await readAll(corpus, signal, (share) => {
      progress({ stage: 'Reading papers', share })
    })
    const { name, description, papers } = corpus
    const { concepts } = corpus.reader
    const read = { name, description, digest: digestOf(corpus), papers, concepts, links }
    const map = await walk(mapCorpusSteps(read, settings, anchors, earlier), progress, signal)
    // A cancel that came in meanwhile must be heard before the map goes out.
    await takeTurn()
    signal?.throwIfAborted()
    return map
  }

  /** The open corpus by other lessons; links that were read are read again only where these change them. */
  const taught = async (
    corpus: OpenCorpus,
    lessons: Lessons,
    signal?: AbortSignal,
    tell?: (share: number) => void,
  ): Promise<OpenCorpus> => {
    const reader = readerBy(lessons)
    const links = await rereadLinks(corpus, reader.vocabulary, signal, tell)
    const { papers, corrections } = corpus
    return { ...corpus, reader, links, corrected: correctedLinks(papers, corrections, reader), ...unread }
  }

  /** The open corpus after a change of its papers; links of those that stayed are known. */
  const revised = (
    corpus: OpenCorpus,
    name: string,
    changes: PaperChanges,
    former: readonly number[],
  ): OpenCorpus => {
    const papers = changedPapers(corpus.papers, changes)
    const links = papers.map((paper, place) => {
      const before = former[place] ?? -1
      return corpus.papers[before] === paper ? corpus.links[before] : undefined
    })
    const corrected = correctedLinks(papers, corpus.corrections, corpus.reader)
    return { ...corpus, name, papers, links, corrected, ...unread }
  }

  /**
   * Makes what follows from the open corpus the open one, with its map if that is wished for.
   * @param former where each of its papers stood before
   */
  const goOn = async (
    before: OpenCorpus,
    after: OpenCorpus,
    former: readonly number[] | undefined,
    wish: MapWish | null,
    progress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<CorpusMap | null> => {
    const earlier = wish?.earlier && {
      ...wish.earlier,
      clusterOf: renumberedNodes(wish.earlier.clusterOf, before, after, former),
    }
    const map = wish && (await mapOf(after, wish.settings, wish.anchors, earlier ?? null, progress, signal))
    await takeTurn()
    signal?.throwIfAborted()
    if (open !== before) throw new DOMException('Another corpus was opened.', 'AbortError')
    open = after
    return map
  }

  return {
    async open(corpus, settings, anchors, lessons, progress, signal) {
      const opening = start(corpus, readerBy(lessons))
      const map = await mapOf(opening, settings, anchors, null, progress, signal)
      open = opening
      return map
    },
    remap: (...rest) => mapOf(open, ...rest),
    async teach(lessons, wish, progress, signal) {
      const before = open
      const after = await taught(before, lessons, signal, (share) => {
        progress({ stage: 'Reading what changed', share })
      })
      return goOn(before, after, undefined, wish, progress, signal)
    },
    digestAfter: (changes) => Promise.resolve(corpusDigest(changedPapers(open.papers, changes))),
    async revise(name, changes, wish, progress, signal) {
      const before = open
      const former = formerPlaces(before.papers.length, changes)
      const after = revised(before, name, changes, former)
      const map = await goOn(before, after, former, wish, progress, signal)
      return { map, back: takenBack(before.papers, changes) }
    },
    papers(digest, from, to) {
      if (digestOf(open) !== digest) throw new DOMException('Another corpus was opened.', 'AbortError')
      return Promise.resolve(open.papers.slice(from, to))
    },
    async effect(lessons, signal) {
      const corpus = open
      await readAll(corpus, signal)
      const after = await taught(corpus, lessons, signal)
      return lessonsEffect(
        { ...corpus, links: await allLinks(corpus, signal) },
        { ...after, links: await allLinks(after, signal) },
      )
    },
    async clustersEffect(lessons, settings, earlier, signal) {
      const corpus = open
      await readAll(corpus, signal)
      const after = await taught(corpus, lessons, signal)
      const read = { ...after, concepts: after.reader.concepts, links: await readAll(after, signal) }
      const known = renumberedNodes(earlier, corpus, after)
      return walk(clustersEffect(read, settings, known), () => undefined, signal)
    },
    async newsEffect({ added, changed }, settings, clusterOf, progress, signal) {
      const corpus = open
      const { concepts } = corpus.reader
      const links = await allLinks(corpus, signal)
      const places = paperIndices(corpus.papers)
      const fresh = new Set(added.map((id) => places.get(id)))
      const former = new Map(changed.map(({ paper, before }) => [places.get(paper), before]))
      const kept = [...corpus.papers.keys()].filter((place) => !fresh.has(place))
      const papers = kept.map((place) => ({ ...paperAt(corpus, place), ...former.get(place) }))
      const linksBefore = kept.map((place, at) =>
        former.has(place) ? corpus.reader.read(papers[at] ?? paperAt(corpus, place)) : (links[place] ?? []),
      )
      const placeBefore = new Map(kept.map((place, at) => [place, at]))
      const steps = newsEffect(
        { papers, concepts, links: linksBefore },
        { papers: corpus.papers, concepts, links },
        corpus.papers.map((_, place) => placeBefore.get(place) ?? -1),
        settings,
        clusterOf,
      )
      return walk(steps, progress, signal)
    },
    async candidates(most, progress, signal) {
      const corpus = open
      const links = await allLinks(corpus, signal)
      return walk(findCandidates(corpus.papers, links, most), progress, signal)
    },
    async coverage(signal) {
      const corpus = open
      return coverageOf(corpus.reader.vocabulary, await allLinks(corpus, signal))
    },
    shippedConcepts: () => Promise.resolve(shipped.sources),
    readVocabulary: (file, known) => Promise.resolve(readVocabulary(file, known)),
    adopt(corpus) {
      open = start(corpus, untaught)
      return Promise.resolve()
    },
    correct(stored) {
      const { corrections } = parseCorrections(stored, 'library')
      const corrected = correctedLinks(open.papers, corrections, open.reader)
      open = { ...open, corrections, corrected, ...unread }
      return columnsOf(open)
    },
    corrections() {
      const { papers, corrections, reader } = open
      return Promise.resolve(correctionStates(papers, corrections, reader))
    },
    importFiles: (files, readings, progress, signal) =>
      importPapers(files, readings, open.papers, progress, signal),
    combine: (report, append) => Promise.resolve(combinePapers(open.papers, report, append)),
    project: (name, parts, scope) => projectBlob({ ...open, name }, parts, scope),
    async paper(index) {
      const corpus = open
      const paper = paperAt(corpus, index)
      const links = linksAt(corpus, index)
      const graph = await graphOf(corpus)
      return {
        paper,
        mentions: links.flatMap(({ mentions }) => mentions),
        links: links.map((link) => detail(corpus, index, link)).sort(byRoleAndStrength),
        similar: similarPapers(graph, index, MOST_SIMILAR),
      }
    },
    async concept(index) {
      const corpus = open
      const rules = corpus.reader.vocabulary.concepts[index]
      const links = await allLinks(corpus)
      const ranked = links
        .flatMap((ofPaper, paper) =>
          ofPaper
            .filter(({ concept }) => concept === rules?.concept.id)
            .map(({ role, strength }): LinkDetail => ({
              paper,
              concept: index,
              role,
              strength,
              evidence: [],
            })),
        )
        .sort(byRoleAndStrength)
      return {
        links: ranked.map((link, at) =>
          at < MOST_PROVEN ? (linkBetween(corpus, link.paper, index) ?? link) : link,
        ),
        phrases: [...new Set(rules?.phrases.map(({ text }) => text))],
      }
    },
    link: (paper, concept) => Promise.resolve(linkBetween(open, paper, concept)),
    async ways(from, to, most, signal) {
      const corpus = open
      const [graph, columns] = [await graphOf(corpus), await columnsOf(corpus)]
      // A newer question may have voided this one while the texts were read.
      await takeTurn()
      signal?.throwIfAborted()
      return waysBetween(graph, columns, [from, to], most, (paper, concept) =>
        linkBetween(corpus, paper, concept),
      )
    },
    matrix: async (question, signal) => makeMatrix(await countable(open, signal), question),
    timeline: async (question, signal) => makeTimeline(await countable(open, signal), question),
    bylines: () => Promise.resolve(bylinesOf(open.papers)),
    facts(papers) {
      const corpus = open
      return Promise.resolve(papers.map((paper) => factsOf(paperAt(corpus, paper))))
    },
    async bridges(name, progress, signal) {
      const corpus = open
      const known = corpus.bridges[name]
      if (known) return known
      const [graph, columns] = [await graphOf(corpus), await columnsOf(corpus)]
      const { papers, reader } = corpus
      const rank = ranksOf([...papers, ...reader.concepts].map(({ id }) => id))
      const { edges } = drawnGraph(projections[name], columns, graph, reader.concepts, rank)
      const pause = pacer(signal)
      const found = await betweenness(neighbourRows(edges), {
        pivots: BRIDGE_PIVOTS,
        seed: BRIDGE_SEED,
        rest: async (share) => {
          progress({ stage: 'Looking for bridges', share })
          await pause()
        },
      })
      corpus.bridges = { ...corpus.bridges, [name]: found }
      return found
    },
    async feedSearch(port) {
      const corpus = open
      await feedDocuments(port, corpus.reader.vocabulary, corpus.papers, await allLinks(corpus))
    },
  }
}

function digestOf(corpus: OpenCorpus): string {
  return (corpus.digest ??= corpusDigest(corpus.papers))
}

/**
 * What is known of nodes, in the order that they have later; -1 for those that were not there.
 * @param former where each paper stood before
 */
function renumberedNodes(
  values: Int16Array,
  before: OpenCorpus,
  after: OpenCorpus,
  former: readonly number[] = [...before.papers.keys()],
): Int16Array {
  const papers = former.map((place) => values[place] ?? -1)
  const places = new Map(before.reader.concepts.map(({ id }, at) => [id, before.papers.length + at]))
  const concepts = after.reader.concepts.map(({ id }) => values[places.get(id) ?? -1] ?? -1)
  return Int16Array.from([...papers, ...concepts])
}

function byRoleAndStrength(a: LinkDetail, b: LinkDetail): number {
  return (
    Number(a.role === 'background') - Number(b.role === 'background') ||
    b.strength - a.strength ||
    a.paper - b.paper ||
    a.concept - b.concept
  )
}
