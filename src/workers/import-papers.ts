import { englishShare } from '../importers/english-share.ts'
import { importFile } from '../importers/import-file.ts'
import { importers } from '../importers/importers.ts'
import { mergePaper, PaperMatcher } from '../importers/merge-papers.ts'
import type { Progress } from '../model/anchors.ts'
import { corpusDigest } from '../model/corpus-digest.ts'
import type { Paper } from '../model/paper.ts'
import type { Problem } from '../model/problem.ts'
import type { ImportedSource, ImportReport, Readings, SourceFile } from './api.ts'
import { matchPapers } from './combine.ts'
import { pacer } from './pace.ts'

/** Reads files one after the other; papers that stand in several of them become one. */
export async function importPapers(
  files: readonly SourceFile[],
  readings: Readings,
  open: readonly Paper[],
  progress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const matcher = new PaperMatcher()
  const papers: Paper[] = []
  const problems: Problem[] = []
  const sources: ImportedSource[] = []
  let name: string | undefined
  let project: ImportReport['project'] = null
  const pause = pacer(signal)
  for (const [index, file] of files.entries()) {
    const pace = async (share: number): Promise<void> => {
      progress({ stage: `Reading ${file.name}`, share: (index + share) / files.length })
      await pause()
    }
    const reading = Object.hasOwn(readings, file.name) ? readings[file.name] : undefined
    const read = await importFile(file, pace, reading)
    if (files.length === 1 && read.project) {
      papers.push(...read.papers)
      project = { ...read.project, description: read.description ?? '' }
    } else if (read.project) problems.push(severalFiles(file.name))
    for (const paper of project ? [] : read.papers) {
      const place = matcher.find(paper, (number) => papers[number])
      const earlier = place === undefined ? undefined : papers[place]
      if (place !== undefined && earlier) papers[place] = mergePaper(earlier, paper)
      else papers.push(paper)
      matcher.add(paper, place ?? papers.length - 1)
    }
    const { format, tables, sheets } = read
    problems.push(...read.problems)
    sources.push({ file: file.name, format, papers: read.papers.length, tables, sheets })
    name ??= read.name ?? nameFrom(file.name)
  }
  return {
    format: [...new Set(sources.map(({ format }) => format))].join(', '),
    sources,
    formats: importers.map(({ id, label }) => ({ id, label })),
    name: name ?? 'Papers',
    papers,
    digest: corpusDigest(papers),
    project,
    problems,
    matches: matchPapers(papers, open),
    english: englishShare(papers),
  }
}

/** Of a project that was opened together with other files, whose papers it then shares. */
function severalFiles(file: string): Problem {
  const message = 'Only the papers of this project were taken, without its story, pins and marks.'
  return {
    file,
    line: null,
    record: null,
    message,
    advice: 'Open the project alone, then add the other files.',
  }
}

/** A file's name without folder and endings, for people. */
function nameFrom(file: string): string {
  const bare = file.replace(/^.*[\\/]/, '').replace(/(\.[a-z0-9]{1,6}){1,2}$/i, '')
  return bare.replace(/[-_]+/g, ' ').trim() || 'Papers'
}
