import { ownChannel, serve } from './rpc.ts'
import { createSearch } from './search.ts'

serve(createSearch(), ownChannel)
