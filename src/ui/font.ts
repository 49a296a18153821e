/** The font of map and panels, asked for at once; settled when it is there or will not come. */
export const font: Promise<unknown> = document.fonts
  .load('600 12px "Instrument Sans Variable"')
  .catch(() => undefined)
