import type { Component } from 'svelte'
import type { Vocabulary } from '../../state/vocabulary.svelte.ts'
import type { IconName } from '../parts/icons.ts'

/** One tab of the workbench. */
export interface WorkbenchSection {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  readonly load: () => Promise<{ default: Component<{ vocabulary: Vocabulary }> }>
}

/** What the workbench has, in the order of its tabs; each is loaded when it is first shown. */
export const sections: readonly WorkbenchSection[] = [
  { id: 'concepts', label: 'Concepts', icon: 'list', load: () => import('./Concepts.svelte') },
  { id: 'candidates', label: 'Candidates', icon: 'search', load: () => import('./Candidates.svelte') },
  { id: 'coverage', label: 'Coverage', icon: 'matrix', load: () => import('./CoverageReport.svelte') },
  {
    id: 'corrections',
    label: 'Corrections',
    icon: 'pencil',
    load: () => import('../corrections/CorrectionList.svelte'),
  },
]
