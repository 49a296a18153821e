import type { Paper } from '../model/paper.ts'
import type { Problem } from '../model/problem.ts'
import type { ProjectParts } from '../model/project-file.ts'
import { isZip, unzip } from './archive.ts'
import { decodeText, gunzip, type Note } from './decode-bytes.ts'
import type { Pace, Reading, ReadResult } from './importer.ts'
import { importers } from './importers.ts'
import { mergeDuplicates } from './merge-papers.ts'
import type { TablePreview } from './table.ts'
import { isWorkbook, readWorkbook } from './xlsx.ts'

/** What came out of one file, or of all files in an archive. */
export interface ImportedFile {
  /** What it was read as, for people. */
  readonly format: string
  /** The name that the file gives its corpus, if it gives one. */
  readonly name?: string
  readonly description?: string
  readonly papers: readonly Paper[]
  /** What a project file has beside its papers. */
  readonly project?: ProjectParts
  readonly problems: readonly Problem[]
  /** How the columns of tables were understood. */
  readonly tables: readonly TablePreview[]
  /** Names of a workbook's sheets. */
  readonly sheets: readonly string[]
}

export interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Of all files in an archive together, unpacked. */
const MOST_BYTES = 500_000_000
const unhurried: Pace = () => Promise.resolve()

/**
 * Reads papers from the bytes of a file: unpacks gzip and zip, decodes, recognises the format by its content, parses,
 * merges duplicates. Bad content never throws: it comes back as problems beside all that could be used.
 * @param pace called between slices; when it rejects, so does this
 * @param reading what a person said about how to read it
 */
export async function importFile(
  source: FileBytes,
  pace: Pace = unhurried,
  reading: Reading = {},
): Promise<ImportedFile> {
  const { name: file } = source
  const { bytes, notes } = await gunzip(source.bytes)
  const problems = problemsOf(file, notes)
  await pace(0)
  const read = isZip(bytes)
    ? await readZip({ name: file, bytes }, pace, reading)
    : await readText({ name: file, bytes }, pace, reading)
  return { ...read, problems: [...problems, ...read.problems] }
}

async function readText(
  { name: file, bytes }: FileBytes,
  pace: Pace,
  reading: Reading,
): Promise<ImportedFile> {
  const { text, notes } = decodeText(bytes)
  const problems = problemsOf(file, notes)
  const importer = importers.find(({ id, recognises }) =>
    reading.format === undefined ? recognises(text, file) : id === reading.format,
  )
  if (!importer || (text.trim() === '' && notes.length > 0)) {
    if (notes.length === 0) problems.push(nothing(file, 'The file is empty.'))
    return { format: 'unknown', papers: [], problems, tables: [], sheets: [] }
  }
  const read = await importer.read(text, file, pace, reading)
  return finished(file, read, importer.label, problems)
}

async function readZip(source: FileBytes, pace: Pace, reading: Reading): Promise<ImportedFile> {
  const paths: string[] = []
  unzip(
    source.bytes,
    (path) => {
      paths.push(path)
      return false
    },
    MOST_BYTES,
  )
  if (isWorkbook(paths)) {
    const { sheets, ...read } = await readWorkbook(source.bytes, source.name, pace, reading)
    return { ...finished(source.name, read, 'Excel workbook', []), sheets }
  }
  const { files, notes } = unzip(source.bytes, isContent, MOST_BYTES)
  const parts: ImportedFile[] = []
  for (const [path, bytes] of files) {
    const name = `${source.name}/${path}`
    const within: Pace = (share) => pace((parts.length + share) / files.size)
    parts.push(
      isZip(bytes)
        ? { ...emptyFile, problems: [nothing(name, 'An archive inside an archive is not opened.')] }
        : await importFile({ name, bytes }, within, reading),
    )
  }
  const problems = problemsOf(
    source.name,
    notes.map((message) => ({ message, advice: 'Unpack it, or pack it again.' })),
  )
  if (parts.length === 0 && problems.length === 0)
    problems.push(nothing(source.name, 'The archive holds no files.'))
  const [only, ...others] = parts
  if (only && others.length === 0) return { ...only, problems: [...problems, ...only.problems] }
  const papers = parts.flatMap((part) => part.papers.map((paper) => ({ paper, line: null, record: null })))
  const merged = mergeDuplicates(papers, source.name)
  return {
    format: [...new Set(parts.map(({ format }) => format))].join(', ') || 'unknown',
    papers: merged.papers,
    problems: [...problems, ...parts.flatMap((part) => part.problems), ...merged.problems],
    tables: parts.flatMap(({ tables }) => tables),
    sheets: [],
  }
}

const emptyFile: ImportedFile = { format: 'unknown', papers: [], problems: [], tables: [], sheets: [] }

/** Folders and what operating systems hide in archives are no content. */
function isContent(path: string): boolean {
  return !path.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(path)
}

function finished(file: string, read: ReadResult, label: string, problems: readonly Problem[]): ImportedFile {
  const { papers: found, problems: more, tables = [], format = label, ...heading } = read
  // A project may keep papers apart that look alike.
  const merged = read.project
    ? { papers: found.map(({ paper }) => paper), problems: [] }
    : mergeDuplicates(found, file)
  const all = [...problems, ...more, ...merged.problems]
  if (merged.papers.length === 0 && all.length === 0) all.push(nothing(file, 'No papers were found.'))
  return { ...heading, format, papers: merged.papers, problems: all, tables, sheets: [] }
}

function problemsOf(file: string, notes: readonly Note[]): Problem[] {
  return notes.map((note) => ({ file, line: null, record: null, ...note }))
}

function nothing(file: string, message: string): Problem {
  const advice = 'Open a file with titles and abstracts as text, BibTeX, RIS, a table, JSON or JSON Lines.'
  return { file, line: null, record: null, message, advice }
}
