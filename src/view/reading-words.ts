import type { Mark, Reading } from '../model/marks.ts'

export const READING_WORDS: Readonly<Record<Reading, string>> = {
  unread: 'Unread',
  reading: 'Reading',
  read: 'Read',
}

/** A mark in few words, those that can be seen at once: star, reading, number of tags, note. */
export function markWords(mark: Mark | undefined): string[] {
  if (!mark) return []
  return [
    ...(mark.starred ? ['starred'] : []),
    ...(mark.reading === 'unread' ? [] : [mark.reading]),
    ...mark.tags.map((tag) => `“${tag}”`),
    ...(mark.note === '' ? [] : ['with a note']),
  ]
}
