import { flushSync, mount, unmount } from 'svelte'
import type { FigureWords, SvgElement } from '../../state/types.ts'
import type { NoteBlock } from '../../view/note-text.ts'
import PrintPages from './PrintPages.svelte'

/** One page of paper. */
export interface PrintPage {
  readonly picture: SvgElement
  /** Beside the picture, in the room that it leaves free at the left; empty: neither title nor note. */
  readonly title: string
  readonly note: readonly NoteBlock[]
  /** Below the picture. */
  readonly words: FigureWords | null
  readonly source: string
  /** Of the live view; empty: none. */
  readonly address: string
  /** The picture is. */
  readonly isDark: boolean
}

/** Hands pages to the browser's print dialog, which makes a PDF too. Resolves when it is closed. */
export async function printPages(pages: readonly PrintPage[]): Promise<void> {
  const shown = mount(PrintPages, { target: document.body, props: { pages } })
  flushSync()
  try {
    await document.fonts.ready
    await new Promise<void>((closed) => {
      addEventListener(
        'afterprint',
        () => {
          closed()
        },
        { once: true },
      )
      window.print()
    })
  } finally {
    await unmount(shown)
  }
}
