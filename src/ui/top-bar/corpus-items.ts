import type { AppState } from '../../state/app-state.svelte.ts'
import { countWords } from '../inspector/words.ts'
import type { MenuItem } from '../parts/menu-item.ts'

/** Name of the corpus that comes with Weft, until its map is there. */
export const BUNDLED = 'Processing latency'

/** The menu of corpora: all of the library, the previous one marked, and the ways to rename and remove the open one. */
export function corpusItems(app: AppState): MenuItem[] {
  const { library } = app
  const item = (digest: string | null, label: string, papers: number | null): MenuItem => ({
    label,
    note: [
      papers === null ? 'Comes with Weft' : countWords(papers, 'paper'),
      ...(library.previous === digest && library.open !== digest ? ['open before'] : []),
    ].join(', '),
    checked: library.open === digest,
    run: () => void library.choose(digest),
  })
  const open = library.entries.find(({ digest }) => digest === library.open)
  return [
    item(null, BUNDLED, null),
    ...library.entries.map(({ digest, name, papers }) => item(digest, name, papers)),
    {
      label: 'Save project',
      icon: 'download',
      divided: true,
      run: () => void app.projects().then((projects) => projects.save('own')),
    },
    ...(open
      ? [
          {
            label: `Rename ${open.name}`,
            icon: 'pencil' as const,
            run: () => {
              app.renaming = true
            },
          },
          {
            label: `Remove ${open.name}`,
            icon: 'trash' as const,
            run: () => void library.remove(open.digest),
          },
        ]
      : []),
  ]
}

/** Name of the open corpus. */
export function corpusName(app: AppState): string {
  return app.analysis.map?.name ?? app.view.fields.corpus?.name ?? BUNDLED
}
