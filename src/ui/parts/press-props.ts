import type { HTMLButtonAttributes } from 'svelte/elements'

/**
 * What a button of any look may be told about being pressed. Each is passed on by name: passing on whatever comes would add
 * 2 kB to the first view, and time to every button.
 */
export type PressProps = Pick<
  HTMLButtonAttributes,
  'type' | 'disabled' | 'onclick' | 'onpointerdown' | 'aria-pressed' | 'aria-expanded' | 'aria-haspopup'
>
