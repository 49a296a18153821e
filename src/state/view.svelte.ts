import { defaultView, fieldNames, sameField, viewFields, type FieldName } from '../view/fields.ts'
import { formatHash, parseHash, type ParsedHash } from '../view/hash.ts'
import type { ViewState } from '../view/view-state.ts'
import type { HistoryPort } from './ports.ts'

const REST = 300

/**
 * The view state and its place in the browser's history. Steps (a selection, a filter, a tab) become
 * entries of the history; what moves all the time (camera, typing) alters the present entry once it rests.
 */
export class View {
  fields = $state.raw<ViewState>(defaultView)
  readonly #history: HistoryPort
  #resting: ReturnType<typeof setTimeout> | null = null
  #restored: (ignored: readonly string[]) => void = () => undefined

  constructor(history: HistoryPort) {
    this.#history = history
    this.fields = this.#read().view
  }

  /** Follows Back and Forward; `restored` hears of it after the fields changed. Returns the way to stop. */
  follow(restored: (ignored: readonly string[]) => void): () => void {
    this.#restored = restored
    restored(this.#read().ignored)
    const stops = [
      this.#history.listen(() => {
        this.#restore()
      }),
      this.#history.leaving(() => {
        this.#settle()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  /** Changes some fields; a change of any field that is a step makes an entry of the history. */
  set(patch: Partial<ViewState>): void {
    const next = { ...this.fields, ...patch }
    const changed = fieldNames.filter((name) => !sameField(name, next[name], this.fields[name]))
    if (changed.length === 0) return
    const step = changed.some((name) => viewFields[name].history === 'step')
    if (step) this.#settle()
    this.fields = next
    if (step) this.#history.push(formatHash(next), formatHash(next, 'own'))
    else this.#rest()
  }

  /** Changes fields without a new entry: corrections of what a link brought. */
  amend(patch: Partial<ViewState>): void {
    this.fields = { ...this.fields, ...patch }
    this.#rest()
  }

  /** The address that brings somebody else to this view, or to another one. */
  address(view: ViewState = this.fields): string {
    return this.#history.address(formatHash(view))
  }

  /** The view of the present entry of the history. */
  #read(): ParsedHash {
    const { view, ignored } = parseHash(this.#history.fragment())
    return { view: parseHash(this.#history.own(), 'own', view).view, ignored }
  }

  #rest(): void {
    if (this.#resting !== null) clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      this.#settle()
    }, REST)
  }

  #settle(): void {
    if (this.#resting === null) return
    clearTimeout(this.#resting)
    this.#resting = null
    this.#history.replace(formatHash(this.fields), formatHash(this.fields, 'own'))
  }

  #restore(): void {
    if (this.#resting !== null) clearTimeout(this.#resting)
    this.#resting = null
    const { view, ignored } = this.#read()
    const stays = fieldNames.filter((name) => {
      const { own, travels } = viewFields[name]
      return !own && !travels.includes('link')
    })
    this.fields = { ...view, ...pick(this.fields, stays) }
    this.#restored(ignored)
  }
}

function pick(view: ViewState, names: readonly FieldName[]): Partial<ViewState> {
  return Object.fromEntries(names.map((name) => [name, view[name]]))
}
