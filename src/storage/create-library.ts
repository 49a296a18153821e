import { belongings } from '../model/belongings.ts'
import { createDesk } from './desk.ts'
import { LibraryError } from './library-error.ts'
import type { Library, News, StoredCorpus, StoredParts, Use } from './library.ts'
import type { OtherTabs } from './other-tabs.ts'
import type { EntryRecord } from './parse-records.ts'
import { type Change, type Records, shelves } from './records.ts'

/** What checks records. A browser that keeps nothing yet need not load it. */
const gate = (): Promise<typeof import('./parse-records.ts')> => import('./parse-records.ts')

/**
 * The library over a store of records.
 * @param tabs the other tabs over the same store; absent: there can be none
 * @param refusal why the records will be gone with the page; null: they last
 */
export function createLibrary(
  records: Records,
  tabs: Promise<OtherTabs> | null = null,
  refusal: LibraryError | null = null,
): Library {
  let listener: (news: News) => void = () => undefined
  const desk = createDesk(records, (digest, stamp) => {
    void tabs?.then((others) => {
      others.tell(digest, stamp)
    })
  })
  void tabs?.then((others) => {
    others.heed((digest, stamp) => {
      listener({ digest, kind: desk.isNews(digest, stamp) ? 'changed' : 'listed' })
    })
  })

  /** Before a corpus is read. */
  const prepare = async (digest: string, use: Use): Promise<void> => {
    if (use === 'look') await desk.look(digest)
    else if (await desk.take(digest)) listener({ digest, kind: 'renewed' })
  }

  const entries = async (): Promise<readonly (readonly [string, EntryRecord | null])[]> => {
    const kept = await desk.all('entries')
    if (kept.length === 0) return []
    const { parseEntry } = await gate()
    return kept.map(([key, value]) => [key, parseEntry(value)])
  }

  const nextOpening = async (): Promise<number> =>
    1 + (await entries()).reduce((latest, [, entry]) => Math.max(latest, entry?.opened ?? 0), 0)

  const putFirst = async (digest: string, entry: EntryRecord): Promise<void> => {
    try {
      await desk.sort({ shelf: 'entries', key: digest, value: { ...entry, opened: await nextOpening() } })
    } catch {
      // A store too full to keep the order still gives its corpora.
    }
  }

  const load = async (digest: string, use: Use): Promise<StoredCorpus | null> => {
    await prepare(digest, use)
    const [entryValue, corpusValue] = await Promise.all([
      desk.get('entries', digest),
      desk.get('corpora', digest),
    ])
    if (entryValue === undefined && corpusValue === undefined) return null
    const { parseCorpus, parseEntry } = await gate()
    const entry = parseEntry(entryValue)
    const corpus = parseCorpus(corpusValue)
    if (!entry || !corpus) throw damaged(entry?.name ?? digest)
    if (use === 'work') await putFirst(digest, entry)
    const { name } = entry
    const { description, papers } = corpus
    return { digest, name, description, papers, ...(await readParts(digest)) }
  }

  const readParts = async (digest: string): Promise<StoredParts> => {
    const [anchors, names, ...kept] = await Promise.all([
      desk.get('anchors', digest),
      desk.get('names', digest),
      ...belongings.map((kind) => desk.get(kind, digest)),
    ])
    const isBare = anchors === undefined && names === undefined
    const parse = isBare ? null : await gate()
    return {
      anchors: parse?.parseAnchors(anchors) ?? null,
      names: parse?.parseNames(names) ?? [],
      belongings: Object.fromEntries(
        belongings.flatMap((kind, at) => (kept[at] === undefined ? [] : [[kind, kept[at]]])),
      ),
    }
  }

  return {
    list: async () =>
      (await entries())
        .flatMap(([digest, entry]) => (entry ? [{ digest, entry }] : []))
        .sort((a, b) => b.entry.opened - a.entry.opened)
        .map(({ digest, entry }) => ({ digest, name: entry.name, papers: entry.papers })),

    problems: async () =>
      (await entries()).flatMap(([digest, entry]) =>
        entry
          ? []
          : [
              {
                digest,
                file: 'library',
                line: null,
                record: null,
                message: `The record of corpus ${digest} is damaged.`,
                advice: 'Open its file again to replace it, or remove it.',
                damaged: true as const,
              },
            ],
      ),

    load,

    save: async ({ digest, name, description, papers, ...parts }, inPlaceOf) => {
      const entry = { version: 1, name, papers: papers.length, opened: await nextOpening() }
      await desk.write(
        [
          { shelf: 'entries', key: digest, value: entry },
          { shelf: 'corpora', key: digest, value: { version: 1, description, papers } },
          ...partChanges(digest, parts),
        ],
        inPlaceOf === undefined || inPlaceOf === digest ? [] : deletion(inPlaceOf),
      )
    },

    remove: async (digest) => {
      await desk.look(digest)
      await desk.write([], deletion(digest))
    },

    loadParts: async (digest, use) => {
      await prepare(digest, use)
      return readParts(digest)
    },

    saveParts: (digest, parts) => desk.write(partChanges(digest, parts)),

    saveAnchors: (digest, anchors) => desk.write([{ shelf: 'anchors', key: digest, value: anchors }]),

    loadBelonging: (digest, kind) => desk.get(kind, digest),

    saveBelonging: (digest, kind, value, anchors) =>
      desk.write([
        { shelf: kind, key: digest, value },
        ...(anchors ? [{ shelf: 'anchors' as const, key: digest, value: anchors }] : []),
      ]),

    saveNames: (digest, names) => desk.write([{ shelf: 'names', key: digest, value: names }]),

    refusal,
    watch: (told) => {
      listener = told
    },
    enter: async (digest) => (await tabs)?.enter(digest) ?? false,
    holds: (digest) => desk.holds(digest),
    insist: (digest) => desk.insist(digest),
  }
}

function partChanges(key: string, { anchors, names, belongings: kept }: StoredParts): Change[] {
  return [
    { shelf: 'anchors', key, value: anchors ?? undefined },
    { shelf: 'names', key, value: names.length > 0 ? names : undefined },
    ...belongings.map((shelf) => ({ shelf, key, value: kept[shelf] })),
  ]
}

function deletion(digest: string): Change[] {
  return shelves.map((shelf) => ({ shelf, key: digest }))
}

function damaged(name: string): LibraryError {
  return new LibraryError(
    'damaged',
    `The stored corpus “${name}” is damaged and can't be opened. Open its file again to replace it, or remove it.`,
  )
}
