import type { Paper } from '../model/paper.ts'
import type { Problem } from '../model/problem.ts'
import type { ProjectParts } from '../model/project-file.ts'
import type { ColumnMapping, TablePreview } from './table.ts'

/** What a reader makes of one file. Papers are complete; ids may repeat until duplicates are merged. */
export interface ReadResult {
  readonly papers: readonly ReadPaper[]
  readonly problems: readonly Problem[]
  readonly name?: string
  readonly description?: string
  /** A closer name of the format than the importer's. */
  readonly format?: string
  /** How the columns of tables were understood, for correction. */
  readonly tables?: readonly TablePreview[]
  /** What a project file has beside its papers, which stand once each. */
  readonly project?: ProjectParts
}

/** A paper and where it stood, for messages about it. */
export interface ReadPaper {
  readonly paper: Paper
  readonly line: number | null
  readonly record: number | null
}

/** What a person said about how a file is to be read. */
export interface Reading {
  /** Id of the importer, instead of the recognised one. */
  readonly format?: string
  readonly mapping?: ColumnMapping
  /** Name of a workbook's sheet, instead of the first. */
  readonly sheet?: string
}

/**
 * Called between slices of a long reading with the share done, 0 to 1. It may take its time, so that others
 * get their turn, and rejects when the reading is no longer wanted.
 */
export type Pace = (share: number) => Promise<void>

/** One format of text: how it is told from others and how it is read. */
export interface Importer {
  readonly id: string
  /** Name for people, such as `BibTeX`. */
  readonly label: string
  /** Whether the text is of this format, by its content; the name is only a hint. */
  readonly recognises: (text: string, name: string) => boolean
  /** Never throws for what stands in the text: what could not be used comes back as problems. */
  readonly read: (text: string, file: string, pace: Pace, reading?: Reading) => Promise<ReadResult>
}
