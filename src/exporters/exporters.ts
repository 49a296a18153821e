import { bibtex } from './bibtex.ts'
import { csv } from './csv.ts'
import type { PaperExporter } from './exporter.ts'
import { ris } from './ris.ts'

/** Every format that a list of papers can be written in, in the order of the menu. */
export const paperExporters: readonly PaperExporter[] = [csv, bibtex, ris]
