import type { Reading } from '../model/marks.ts'

export const READING_WORDS: Readonly<Record<Reading, string>> = {
  unread: 'Unread',
  reading: 'Reading',
  read: 'Read',
}
