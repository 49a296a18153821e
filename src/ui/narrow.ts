/** Windows as narrow as a phone's, upright or lying. The same as the rules in tokens.css. */
export const NARROW = '(max-width: 880px), (max-width: 1000px) and (max-height: 480px)'
