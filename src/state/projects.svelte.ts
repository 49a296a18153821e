import type { Belongings } from '../model/belongings.ts'
import { defaultView } from '../view/fields.ts'
import { slug } from '../view/corpus-index.ts'
import { sceneChange, viewText } from '../view/story.ts'
import type { ImportReport } from '../workers/api.ts'
import type { AppState } from './app-state.svelte.ts'
import { message } from './failures.ts'
import type { FilePort, LibraryStore, StoredCorpus, StoredParts } from './ports.ts'

/** Of a project file: all of it for oneself, or what may go to others. */
export type ProjectUse = 'own' | 'others'

/** Project files: the open corpus with all that was made of it, saved and opened again. */
export class Projects {
  readonly #app: AppState
  readonly #store: () => Promise<LibraryStore>
  readonly #files: FilePort

  constructor(app: AppState, store: () => Promise<LibraryStore>, files: FilePort) {
    this.#app = app
    this.#store = store
    this.#files = files
  }

  /** Saves the open corpus; for others without abstracts and what was new, and without marks unless these are wanted. */
  async save(use: ProjectUse, withMarks = use === 'own'): Promise<void> {
    const { analysis, pins, view, notices } = this.#app
    const { map } = analysis
    if (!map) return
    try {
      const { marks, newcomers, ...belongings } = (await this.#kept(map.digest))?.belongings ?? {}
      const parts = {
        anchors: pins.anchors(),
        names: analysis.givenNames,
        belongings: present({
          ...belongings,
          marks: withMarks ? marks : undefined,
          newcomers: use === 'own' ? newcomers : undefined,
        }),
        view: viewText(view.fields),
      }
      const blob = await analysis.project(map.name, parts, { abstracts: use === 'own' })
      const file = `${slug(map.name) || 'papers'}.weft.json`
      this.#files.save(file, blob)
      const scope =
        use === 'own'
          ? 'It holds everything, abstracts too; to pass it on, Export has a project without them.'
          : `It holds no abstracts${withMarks ? '' : ' and nothing of what you noted'}.`
      notices.info(`${file} was saved. ${scope}`)
    } catch (error) {
      notices.error(message(error, 'The project could not be saved.'))
    }
  }

  /** Whether opening a project would put something else in place of what is kept of the same papers. */
  async wouldReplace({ digest, project }: ImportReport): Promise<boolean> {
    const kept = project && (await this.#kept(digest))
    if (!kept) return false
    const own = ownWork(kept)
    return own !== ownWork({ anchors: null, names: [], belongings: {} }) && own !== ownWork(project)
  }

  /** Opens a project as it was saved, in place of what is kept of the same papers; undo brings that back. */
  async open({ name, papers, digest, project }: ImportReport): Promise<boolean> {
    if (!project) return false
    const { undo, notices, library, analysis } = this.#app
    const { description, view, anchors, names, belongings } = project
    const before = library.open
    try {
      const store = await this.#store()
      const bundled = digest === (await analysis.bundledDigest())
      const target = bundled ? null : { digest, name }
      const stored = { digest, name, description, papers, anchors, names, belongings }
      const [keep, putBack] = bundled
        ? await this.#parts(store, digest, stored)
        : await this.#whole(store, digest, stored)
      const place = { ...defaultView, ...sceneChange({ id: '', title: '', note: '', view }), corpus: target }
      const go = async (): Promise<boolean> => {
        await keep()
        await library.expire()
        await this.#app.goTo(place)
        return analysis.map?.digest === digest
      }
      if (!(await go())) {
        await putBack()
        return false
      }
      const back = async (): Promise<void> => {
        await putBack()
        await library.expire()
        await library.choose(before)
      }
      const again = async (): Promise<void> => {
        await go()
      }
      undo.add({ label: `Open project ${name}`, undo: back, redo: again })
      return true
    } catch (error) {
      notices.error(message(error, 'The project could not be opened.'))
      return false
    }
  }

  /** Ways to keep the parts of a corpus whose papers come with Weft, and to put back what there was. */
  async #parts(store: LibraryStore, digest: string, parts: StoredParts): Promise<readonly [Way, Way]> {
    const former = await store.loadParts(digest, 'look')
    return [() => store.saveParts(digest, parts), () => store.saveParts(digest, former)]
  }

  /** Ways to keep a whole corpus, and to put back what there was. */
  async #whole(store: LibraryStore, digest: string, stored: StoredCorpus): Promise<readonly [Way, Way]> {
    // A damaged record is no loss: it is replaced.
    const former = await store.load(digest, 'look').catch(() => null)
    return [() => store.save(stored), () => (former ? store.save(former) : store.remove(digest))]
  }

  async #kept(digest: string): Promise<StoredParts | null> {
    return this.#store()
      .then((store) => store.loadParts(digest, 'look'))
      .catch(() => null)
  }
}

type Way = () => Promise<void>

/** What a person made of a corpus, to be compared; where nodes lie is not of their making. */
function ownWork({ anchors, names, belongings }: StoredParts): string {
  const { stories, vocabularies, corrections, marks } = belongings
  const pins = anchors?.pinned.map((key) => [key, anchors.positions[key]]) ?? []
  return JSON.stringify([pins, names, stories, vocabularies, corrections, marks])
}

/** Without kinds of which there is nothing. */
function present(belongings: Belongings): Belongings {
  return Object.fromEntries(Object.entries(belongings).filter(([, value]) => value !== undefined))
}
