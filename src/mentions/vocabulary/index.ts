import type { VocabularyText } from '../vocabulary.ts'

const files = import.meta.glob<string>('./*.txt', { query: '?raw', import: 'default', eager: true })

/** The texts of the vocabulary that comes with Weft, in the order in which they are read. */
export const bundledVocabularyText: readonly VocabularyText[] = Object.entries(files)
  .map(([path, text]) => ({ file: path.replace('./', ''), text }))
  .sort((a, b) => (a.file < b.file ? -1 : 1))
