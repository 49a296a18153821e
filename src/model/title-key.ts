/**
 * A title without what differs between copies of it: case, accents, ligatures, spaces and punctuation.
 * Two papers are taken for the same when their keys are equal. Empty when the title has no letter or digit.
 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
