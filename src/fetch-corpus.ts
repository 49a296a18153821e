/** The file that the address names as the corpus. Rejects with a sentence that says what to do. */
export async function fetchCorpus(named: string): Promise<File> {
  const { fetchNamedCorpus } = await import('./state/named-corpus.ts')
  return fetchNamedCorpus(named, location.href, (address) => fetch(address))
}
