import type { Concept } from '../model/concept.ts'
import type { Link } from '../model/mention.ts'
import type { Paper } from '../model/paper.ts'
import { problemText } from '../model/problem.ts'
import { parseVocabulary } from '../mentions/parse-vocabulary.ts'
import { compileVocabulary } from '../mentions/reader.ts'
import { bundledVocabularyText } from '../mentions/vocabulary/index.ts'

/**
 * The vocabulary that comes with Weft, ready to read papers.
 * @throws Error when the vocabulary has a fault, naming its file and line
 */
export function bundledReader(): { concepts: readonly Concept[]; read: (paper: Paper) => Link[] } {
  const { vocabulary, problems } = parseVocabulary(bundledVocabularyText)
  const [problem] = problems
  if (problem) throw new Error(problemText(problem))
  const reader = compileVocabulary(vocabulary)
  return {
    concepts: vocabulary.concepts.map(({ concept }) => concept),
    read: (paper) => reader.read(paper),
  }
}
