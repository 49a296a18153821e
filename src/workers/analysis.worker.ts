import { parseVocabulary } from '../mentions/parse-vocabulary.ts'
import { compileVocabulary } from '../mentions/reader.ts'
import { bundledVocabularyText } from '../mentions/vocabulary/index.ts'
import { createAnalysis } from './analysis.ts'
import { ownChannel, serve } from './rpc.ts'

const { vocabulary } = parseVocabulary(bundledVocabularyText)

serve(createAnalysis(vocabulary, compileVocabulary(vocabulary)), ownChannel)
