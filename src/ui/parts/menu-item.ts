import type { IconName } from './icons.ts'

/** One line of a menu. */
export interface MenuItem {
  readonly label: string
  readonly icon?: IconName
  /** Second line, such as what the item stands for. */
  readonly note?: string
  /** Keys that do the same. */
  readonly keys?: string
  readonly disabled?: boolean
  /** Makes the item a choice among others. */
  readonly checked?: boolean
  /** A line above the item. */
  readonly divided?: boolean
  readonly run: () => void
}
