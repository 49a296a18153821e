import type { NoteText } from '../../view/note-text.ts'

/** A picture of a slide's size. */
export interface SlidePicture {
  readonly png: Uint8Array
  /** The same as vectors; null: the picture alone. */
  readonly svg: Uint8Array | null
  /** What there is to see. */
  readonly alt: string
}

export interface Slide {
  readonly title: string
  /** What is shown stands below the title; all of it is what the speaker sees. */
  readonly note: NoteText
  /** Fills the slide; its left third is free. */
  readonly picture: SlidePicture
  /** Address of the live view, `https:` or `http:`; empty: none. */
  readonly address: string
}

/** Colours, `#rrggbb`. */
export interface DeckColours {
  readonly ground: string
  readonly ink: string
  readonly second: string
  readonly accent: string
  /** Six for the charts and shapes that somebody adds. */
  readonly others: readonly string[]
}

export interface Deck {
  readonly title: string
  /** Stands in the upper corner of each slide: corpus and number of papers. */
  readonly corpus: string
  /** Last line of each slide. */
  readonly source: string
  readonly colours: DeckColours
  readonly slides: readonly Slide[]
}
