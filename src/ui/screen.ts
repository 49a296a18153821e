import { MediaQuery } from 'svelte/reactivity'
import { NARROW } from './narrow.ts'

/** A window as narrow as a phone's: panels are sheets over the map. */
export const narrow = new MediaQuery(NARROW)

/** A lying phone's window: sheets stand at the right, where they leave the map its height. As in Sheet.svelte. */
export const lying = new MediaQuery('(min-width: 600px) and (max-width: 1000px) and (max-height: 480px)')

/** Too little room beside the left panel for a view and what is known about the selection. */
export const cramped = new MediaQuery('(max-width: 1100px)')
