/** The version of Weft, as in package.json: figures, slides and files say what made them. */
export const VERSION = '0.1.0'
