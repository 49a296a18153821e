import { formatHash } from '../view/hash.ts'
import type { AppState } from './app-state.svelte.ts'
import { message } from './failures.ts'

/** Opens the file that the page's address names, with the view that its fragment wants of it. */
export async function openNamed(app: AppState, named: () => Promise<File>): Promise<void> {
  const { view, importing, notices } = app
  const wanted = view.fields
  try {
    await importing.readFiles([await named()])
    // Without a wish of the address a project keeps the view that it was saved with.
    if (formatHash(wanted) !== '') view.amend({ ...wanted, corpus: view.fields.corpus })
  } catch (error) {
    notices.error(message(error, 'The corpus that the address names could not be opened.'))
  }
}

/**
 * Fetches the corpus file that an address names with `?corpus=`.
 * @param named what stands there: an address, relative to the page or whole
 * @param page address of the page
 * @returns the file; rejects with a sentence that says what to do when it is of another origin or can't be had
 */
export async function fetchNamedCorpus(
  named: string,
  page: string,
  get: (address: string) => Promise<Response>,
): Promise<File> {
  const address = URL.canParse(named, page) ? new URL(named, page) : null
  if (!address) throw new Error(`The address names a corpus “${named}”, which is no address of a file.`)
  if (address.origin !== new URL(page).origin || !address.protocol.startsWith('http'))
    throw new Error(
      `Weft asks no other site for papers. Download ${address.href} yourself, then drop the file here.`,
    )
  const answer = await get(address.href).catch(() => null)
  if (!answer?.ok)
    throw new Error(
      `The corpus ${address.pathname} could not be loaded${answer ? ` (${answer.status})` : ''}. Check its address.`,
    )
  return new File([await answer.arrayBuffer()], address.pathname.split('/').pop() ?? 'corpus')
}
