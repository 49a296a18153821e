const JOURNAL = /journal|transactions|letters|magazine|access|review|\bvol\.|\d+\(\d+\)/i

/** Whether a venue reads like a journal, not like a conference. */
export function isJournal(venue: string): boolean {
  return JOURNAL.test(venue)
}
