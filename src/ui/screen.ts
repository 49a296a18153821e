import { MediaQuery } from 'svelte/reactivity'

/** A window as narrow as a phone's: panels are sheets over the map. As wide as the rules in tokens.css. */
export const narrow = new MediaQuery('max-width: 720px')
