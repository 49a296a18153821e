/** Where a key leads in a story: by so many scenes, to a place from 0, back to the scene as it was told, or out of it. */
export type KeyStep =
  | { readonly kind: 'by'; readonly by: number }
  | { readonly kind: 'to'; readonly at: number }
  | { readonly kind: 'again' | 'leave' }

const STEPS: Readonly<Record<string, KeyStep>> = {
  ArrowRight: { kind: 'by', by: 1 },
  ArrowDown: { kind: 'by', by: 1 },
  PageDown: { kind: 'by', by: 1 },
  ArrowLeft: { kind: 'by', by: -1 },
  ArrowUp: { kind: 'by', by: -1 },
  PageUp: { kind: 'by', by: -1 },
  Home: { kind: 'to', at: 0 },
  End: { kind: 'to', at: Infinity },
  Backspace: { kind: 'again' },
  Escape: { kind: 'leave' },
}

/** Digits typed within this time are one number, in milliseconds. */
const ONE_NUMBER = 700

/** Reads the keys of a talk: arrows, Space, the pages of a clicker, Home, End, numbers, r, Esc. */
export class StepKeys {
  #number = 0
  #typed = -Infinity

  /**
   * @param count scenes of the story
   * @param letters whether single letters count
   * @param time of the press, in milliseconds
   * @returns null: a key that is nothing to a talk
   */
  read(key: string, shift: boolean, count: number, letters: boolean, time: number): KeyStep | null {
    if (key === ' ') return { kind: 'by', by: shift ? -1 : 1 }
    if (letters && key === 'r') return { kind: 'again' }
    return /^\d$/.test(key) ? this.#digit(Number(key), count, time) : (STEPS[key] ?? null)
  }

  #digit(digit: number, count: number, time: number): KeyStep | null {
    const longer = time - this.#typed < ONE_NUMBER ? 10 * this.#number + digit : digit
    this.#number = longer <= count ? longer : digit
    this.#typed = time
    return this.#number >= 1 && this.#number <= count ? { kind: 'to', at: this.#number - 1 } : null
  }
}

/** Whether a press is meant for what has the focus, such as Space on a button. */
export function isForControl(event: KeyboardEvent): boolean {
  const { target, key } = event
  if (event.ctrlKey || event.metaKey || event.altKey) return true
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('dialog, [role="menu"], input, textarea, select')) return true
  return target.closest('button, a') !== null && (key === ' ' || key === 'Enter')
}
