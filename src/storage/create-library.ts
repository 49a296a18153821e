import { belongings } from '../model/belongings.ts'
import { LibraryError } from './library-error.ts'
import type { Library, StoredCorpus, StoredParts } from './library.ts'
import type { EntryRecord } from './parse-records.ts'
import { type Change, type Records, shelves } from './records.ts'

/** What checks records. A browser that keeps nothing yet need not load it. */
const gate = (): Promise<typeof import('./parse-records.ts')> => import('./parse-records.ts')

/** The library over a store of records. */
export function createLibrary(records: Records): Library {
  const entries = async (): Promise<readonly (readonly [string, EntryRecord | null])[]> => {
    const kept = await records.all('entries')
    if (kept.length === 0) return []
    const { parseEntry } = await gate()
    return kept.map(([key, value]) => [key, parseEntry(value)])
  }

  const nextOpening = async (): Promise<number> =>
    1 + (await entries()).reduce((latest, [, entry]) => Math.max(latest, entry?.opened ?? 0), 0)

  const putFirst = async (digest: string, entry: EntryRecord): Promise<void> => {
    try {
      const value = { ...entry, opened: await nextOpening() }
      await records.write([{ shelf: 'entries', key: digest, value }])
    } catch {
      // A store too full to keep the order still gives its corpora.
    }
  }

  const loadParts = async (digest: string): Promise<StoredParts> => {
    const [anchors, names, ...kept] = await Promise.all([
      records.get('anchors', digest),
      records.get('names', digest),
      ...belongings.map((kind) => records.get(kind, digest)),
    ])
    const { parseAnchors, parseNames } = await gate()
    return {
      anchors: parseAnchors(anchors),
      names: parseNames(names),
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

    load: async (digest) => {
      const [entryValue, corpusValue] = await Promise.all([
        records.get('entries', digest),
        records.get('corpora', digest),
      ])
      if (entryValue === undefined && corpusValue === undefined) return null
      const { parseCorpus, parseEntry } = await gate()
      const entry = parseEntry(entryValue)
      const corpus = parseCorpus(corpusValue)
      if (!entry || !corpus) throw damaged(entry?.name ?? digest)
      await putFirst(digest, entry)
      return {
        digest,
        name: entry.name,
        description: corpus.description,
        papers: corpus.papers,
        ...(await loadParts(digest)),
      }
    },

    save: async ({ digest, name, description, papers, ...parts }: StoredCorpus, inPlaceOf) => {
      const entry = { version: 1, name, papers: papers.length, opened: await nextOpening() }
      await records.write([
        ...(inPlaceOf === undefined ? [] : deletion(inPlaceOf)),
        { shelf: 'entries', key: digest, value: entry },
        { shelf: 'corpora', key: digest, value: { version: 1, description, papers } },
        ...partChanges(digest, parts),
      ])
    },

    remove: (digest) => records.write(deletion(digest)),

    loadParts,

    saveParts: (digest, parts) => records.write(partChanges(digest, parts)),

    loadAnchors: async (digest) => {
      const kept = await records.get('anchors', digest)
      return kept === undefined ? null : (await gate()).parseAnchors(kept)
    },

    saveAnchors: (digest, anchors) => records.write([{ shelf: 'anchors', key: digest, value: anchors }]),

    loadBelonging: (digest, kind) => records.get(kind, digest),

    saveBelonging: (digest, kind, value) => records.write([{ shelf: kind, key: digest, value }]),

    loadNames: async (digest) => {
      const kept = await records.get('names', digest)
      return kept === undefined ? [] : (await gate()).parseNames(kept)
    },

    saveNames: (digest, names) => records.write([{ shelf: 'names', key: digest, value: names }]),
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
