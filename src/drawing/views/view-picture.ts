import type { Matrix } from '../../graph/counts/matrix.ts'
import type { Timeline } from '../../graph/counts/timeline.ts'
import type { YearRange } from '../../view/view-state.ts'

/** A paper as a list shows it. */
export interface ListRow {
  /** Its index in the corpus. */
  readonly paper: number
  readonly title: string
  readonly authors: readonly string[]
  readonly venue: string
  /** Labels of its core concepts. */
  readonly techniques: readonly string[]
  readonly domains: readonly string[]
}

export interface MatrixPicture {
  readonly view: 'matrix'
  readonly matrix: Matrix
  readonly measure: 'papers' | 'expected'
  /** Cells that hold what is selected, as places row by row. */
  readonly chosen: ReadonlySet<number>
}

export interface TimelinePicture {
  readonly view: 'timeline'
  readonly timeline: Timeline
  readonly measure: 'papers' | 'share'
  /** The years that are looked at; null: all. */
  readonly range: YearRange | null
}

export interface ListPicture {
  readonly view: 'list'
  readonly rows: readonly ListRow[]
  /** Place of the first row among all, from 0. */
  readonly first: number
  readonly total: number
}

/** What a figure shows in place of the map. */
export type ViewPicture = MatrixPicture | TimelinePicture | ListPicture
