import type { Paper } from '../model/paper.ts'
import type { Problem } from '../model/problem.ts'
import { decodeBytes } from './decode-bytes.ts'
import type { Pace } from './importer.ts'
import { importers } from './importers.ts'
import { mergeDuplicates } from './merge-papers.ts'

/** What came out of one file. */
export interface ImportedFile {
  /** Label of the importer that read it. */
  readonly format: string
  /** The name that the file gives its corpus, if it gives one. */
  readonly name?: string
  readonly description?: string
  readonly papers: readonly Paper[]
  readonly problems: readonly Problem[]
}

const unhurried: Pace = () => Promise.resolve()

/**
 * Reads papers from the bytes of a file: unpacks, decodes, recognises the format by its content, parses,
 * merges duplicates. Bad content never throws: it comes back as problems beside all that could be used.
 * @param pace called between slices; when it rejects, so does this
 */
export async function importFile(
  { name: file, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  pace: Pace = unhurried,
): Promise<ImportedFile> {
  const { text, notes } = await decodeBytes(bytes)
  const problems: Problem[] = notes.map((note) => ({ file, line: null, record: null, ...note }))
  await pace(0)
  const importer = importers.find(({ recognises }) => recognises(text, file))
  if (!importer) {
    if (notes.length === 0) problems.push(nothing(file, 'The file is empty.'))
    return { format: 'unknown', papers: [], problems }
  }
  const { papers: read, problems: found, ...heading } = await importer.read(text, file, pace)
  const merged = mergeDuplicates(read, file)
  problems.push(...found, ...merged.problems)
  if (merged.papers.length === 0 && problems.length === 0)
    problems.push(nothing(file, 'No papers were found.'))
  return { format: importer.label, ...heading, papers: merged.papers, problems }
}

function nothing(file: string, message: string): Problem {
  const advice = 'Open a file with titles and abstracts as text, JSON or JSON Lines.'
  return { file, line: null, record: null, message, advice }
}
