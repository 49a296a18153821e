/** What is kept beside a corpus as its owners store it: each parses its own when it loads it. */
export const belongings = ['stories', 'vocabularies', 'corrections', 'marks', 'newcomers'] as const

export type Belonging = (typeof belongings)[number]

/** Not trusted. Absent: none of this kind. */
export type Belongings = Readonly<Partial<Record<Belonging, unknown>>>
