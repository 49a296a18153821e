/** What part of the layout is seen, independent of the screen. */
export interface Camera {
  /** Centre of the free area (what no panel covers), in layout units. */
  readonly x: number
  readonly y: number
  /** Layout units across the shorter side of the free area. */
  readonly span: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Parts of the window that panels cover, in CSS pixels from each edge. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}
