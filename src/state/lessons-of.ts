import type { Lessons } from '../workers/api.ts'

/** What of a corpus's belongings it is read by. */
export function lessonsOf({ vocabularies, corrections }: Lessons): Lessons {
  return {
    ...(vocabularies !== undefined && { vocabularies }),
    ...(corrections !== undefined && { corrections }),
  }
}
