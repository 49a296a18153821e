import { writtenVocabulary } from '../mentions/concept-source.ts'
import { bundledVocabularyText } from '../mentions/vocabulary/index.ts'
import { createAnalysis } from './analysis.ts'
import { ownChannel, serve } from './rpc.ts'

serve(createAnalysis(writtenVocabulary(bundledVocabularyText)), ownChannel)
