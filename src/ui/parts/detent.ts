/** How much of the screen the sheet covers. */
export type Detent = 'peek' | 'half' | 'full'
