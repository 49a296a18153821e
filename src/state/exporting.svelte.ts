import type { FigureTask, FigureWords } from '../drawing/figure.ts'
import type { Theme } from '../drawing/look.ts'
import type { FigureFacts } from '../exporters/figure-words.ts'
import type { GraphExporter } from '../exporters/graph-exporter.ts'
import type { SvgElement } from '../exporters/svg-element.ts'
import type { NodeIndex } from '../model/node.ts'
import type { ExportedPaper, PaperExporter } from '../exporters/exporter.ts'
import type { NamedTable } from '../exporters/matrix-csv.ts'
import type { CorpusMap } from '../model/corpus-map.ts'
import { slug } from '../view/corpus-index.ts'
import type { Analysis } from './analysis.svelte.ts'
import { collect } from './collect.ts'
import { coreLabels } from './core-labels.ts'
import type { Notices } from './notices.svelte.ts'
import type { FilePort } from './ports.ts'

/** Papers asked for in one go: few enough that taking them in is a short task. */
const SLICE = 400
/** Files that leave Weft. Formats are loaded when the first one is wanted. */
export class Exporting {
  readonly #analysis: Analysis
  readonly #notices: Notices
  readonly #files: FilePort

  /** Whether the choice of formats is shown. */
  open = $state(false)

  constructor(analysis: Analysis, notices: Notices, files: FilePort) {
    this.#analysis = analysis
    this.#notices = notices
    this.#files = files
  }

  /** The formats of graphs. */
  async graphFormats(): Promise<readonly GraphExporter[]> {
    return (await import('../exporters/graph-exporters.ts')).graphExporters
  }

  /** The formats of paper lists. */
  async formats(): Promise<readonly PaperExporter[]> {
    return (await import('../exporters/exporters.ts')).paperExporters
  }

  /** Saves papers, in the given order, as a file named after the corpus. */
  async papers(format: PaperExporter, papers: readonly number[]): Promise<void> {
    const { map } = this.#analysis
    if (!map) return
    const facts: ExportedPaper[] = []
    const conceptsOf = coreLabels(map)
    for (let at = 0; at < papers.length; at += SLICE) {
      const slice = papers.slice(at, at + SLICE)
      const found = await this.#analysis.facts(slice)
      found.forEach((paper, place) => facts.push({ ...paper, ...conceptsOf(slice[place] ?? 0) }))
    }
    await this.#save(map, '', format, format.write(facts))
  }

  /** Saves what the map shows, or the part of it that is given, as a graph. */
  async graph(format: GraphExporter, theme: Theme, nodes: ReadonlySet<NodeIndex> | null): Promise<void> {
    const { map } = this.#analysis
    if (!map) return
    const { mapGraph } = await import('../exporters/map-graph.ts')
    await this.#save(map, format.part ?? '', format, format.write(mapGraph(map, theme, nodes)))
  }

  /** Caption, methods and alt text of a figure. */
  async figureWords(facts: FigureFacts): Promise<FigureWords> {
    return (await import('../exporters/figure-words.ts')).figureWords(facts)
  }

  /** A figure as the elements of an SVG, for the page itself. */
  async figureTree(task: FigureTask): Promise<SvgElement> {
    return (await import('../exporters/figure-svg.ts')).figureTree(task)
  }

  /** Saves a figure as SVG, or as PNG with so many pixels to one of its own. */
  async figure(task: FigureTask, ratio: number | null): Promise<void> {
    const { figureBlob } = await import('./figure-blob.ts')
    const file = `${slug(`${task.map.name} map`)}.${ratio === null ? 'svg' : 'png'}`
    this.#files.save(file, await figureBlob(task, ratio))
    this.#notices.info(`${file} was saved.`)
  }

  /** Saves a file that was made of the open corpus. @param what it is, for its name */
  file(what: string, ending: string, content: Blob): void {
    const file = `${slug(`${this.#analysis.map?.name ?? ''} ${what}`) || 'weft'}.${ending}`
    this.#files.save(file, content)
    this.#notices.info(`${file} was saved.`)
  }

  /** Saves a text as it is. @param name of the file, with its ending */
  text(name: string, content: string): void {
    this.#files.save(name, new Blob([content], { type: 'text/plain;charset=utf-8' }))
  }

  /** Saves a matrix as CSV. @param name what it shows, for the file's name */
  async matrix(name: string, table: NamedTable): Promise<void> {
    const { map } = this.#analysis
    if (!map) return
    const { writeMatrix } = await import('../exporters/matrix-csv.ts')
    await this.#save(map, name, { ending: 'csv', mediaType: 'text/csv' }, writeMatrix(table))
  }

  async #save(
    { name }: CorpusMap,
    what: string,
    { ending, mediaType }: Pick<PaperExporter, 'ending' | 'mediaType'>,
    pieces: Iterable<string>,
  ): Promise<void> {
    const file = `${slug(`${name} ${what}`) || 'papers'}.${ending}`
    const blob = new Blob(await collect(pieces), { type: `${mediaType};charset=utf-8` })
    this.#files.save(file, blob)
    this.#notices.info(`${file} was saved.`)
  }
}
