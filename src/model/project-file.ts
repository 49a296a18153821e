import * as v from 'valibot'
import type { Anchors } from './anchors.ts'
import { belongings, type Belongings } from './belongings.ts'
import { givenName, nodeKey, paper, place } from './checked.ts'
import type { GivenName } from './given-name.ts'
import type { NodeKey } from './node.ts'
import type { Paper } from './paper.ts'

/**
 * The project file: one JSON object with all that belongs to a corpus. `format` and `version` stand first, every part on
 * a line of its own and every paper too, so that a damaged file loses no more than the damaged lines. Parts that a
 * corpus doesn't have are absent.
 *
 * `name`, `description`; `view`: the view as in a scene; `positions`, `pinned`: in layout units, by node key; `names`:
 * what the user calls clusters; `stories`, `vocabularies`, `corrections`, `marks`, `newcomers`: as their owners store them, with
 * versions of their own; `papers`: as the corpus holds them, ids and aliases included.
 *
 * A version is added when an older Weft would misunderstand the file; older versions are read for ever.
 */
export const PROJECT_FORMAT = 'weft-project'
export const PROJECT_VERSION = 1
/** Letters of a view: thousands of selected or hidden nodes. */
const LONGEST_VIEW = 1_000_000

/** What a project file has beside name and papers. */
export interface ProjectParts {
  readonly anchors: Anchors | null
  readonly names: readonly GivenName[]
  readonly belongings: Belongings
  /** In the text form of scenes; empty: as a corpus is first shown. */
  readonly view: string
}

export interface Project extends ProjectParts {
  readonly name: string
  readonly description: string
  readonly papers: readonly Paper[]
}

/** The file in pieces. */
export function* writeProject({ papers, anchors, ...project }: Project): Generator<string> {
  const parts: Record<string, unknown> = {
    format: PROJECT_FORMAT,
    version: PROJECT_VERSION,
    name: project.name,
    description: project.description,
    view: project.view,
    pinned: anchors?.pinned,
    positions: anchors?.positions,
    names: project.names,
    ...project.belongings,
  }
  yield '{'
  for (const [name, value] of Object.entries(parts))
    if (value !== undefined) yield `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`
  yield '"papers": [\n'
  for (const [at, one] of papers.entries())
    yield `${JSON.stringify(one)}${at === papers.length - 1 ? '' : ','}\n`
  yield ']}\n'
}

/** Something of a project that is not as it should be. */
export interface Fault {
  /** 1-based number of the paper, or null where it is another part. */
  readonly record: number | null
  readonly message: string
  readonly advice: string
}

export interface ParsedProject {
  /** Null when this Weft can't read it: `faults` says why. */
  readonly project: Project | null
  readonly faults: readonly Fault[]
}

type Parts = Readonly<Record<string, unknown>>

/** Reads a project that somebody filed: what is damaged is left out and told. */
export function parseProject(value: Parts): ParsedProject {
  const version = value['version']
  if (typeof version === 'number' && version > PROJECT_VERSION)
    return { project: null, faults: [tooNew(version)] }
  const faults: Fault[] = []
  const complain = (message: string): void => {
    faults.push({ record: null, message, advice: 'The rest of the project was kept.' })
  }
  const text = (name: string): string => {
    const one = value[name] ?? ''
    if (typeof one === 'string') return one.replace(/[\p{Cc}\p{Cs}]/gu, '')
    complain(`The ${name} is not a text and was left out.`)
    return ''
  }
  const project = {
    name: text('name').slice(0, 200),
    description: text('description').slice(0, 2000),
    view: text('view').slice(0, LONGEST_VIEW),
    anchors: parseAnchors(value, complain),
    names: parseNames(value['names'], complain),
    belongings: Object.fromEntries(
      belongings.flatMap((kind) => (Object.hasOwn(value, kind) ? [[kind, value[kind]]] : [])),
    ),
    papers: parsePapers(value['papers'], faults),
  }
  return { project, faults }
}

function tooNew(version: number): Fault {
  return {
    record: null,
    message: `This project was made by a newer Weft (its form is ${version}, this Weft reads up to ${PROJECT_VERSION}).`,
    advice: 'Reload the page to get the newest Weft, then open the file again. Nothing was changed.',
  }
}

function parsePapers(value: unknown, faults: Fault[]): Paper[] {
  if (!Array.isArray(value)) {
    const advice = 'Open another copy of the file.'
    faults.push({ record: null, message: 'The project has no list of papers.', advice })
    return []
  }
  const papers: Paper[] = []
  const known = new Set<string>()
  for (const [at, one] of (value as readonly unknown[]).entries()) {
    const result = v.safeParse(paper, one)
    const whole = result.success && isClean(result.output) ? result.output : null
    if (whole && !known.has(whole.id)) {
      known.add(whole.id)
      papers.push(whole)
      continue
    }
    const message = whole
      ? `A paper with the id ${whole.id.slice(0, 80)} was there already, so this one was left out.`
      : `The paper is damaged${placeIn(result.issues)} and was left out.`
    faults.push({ record: at + 1, message, advice: 'Import it again from where it came.' })
  }
  return papers
}

/** Whether a paper has what every paper has, and no character that is not text. */
function isClean({ id, title, url, code }: Paper): boolean {
  const links = [url, code].every((link) => link === null || URL.canParse(link))
  return id !== '' && title !== '' && links && !/[\p{Cc}\p{Cs}]/u.test(id + title)
}

function placeIn(issues: readonly v.BaseIssue<unknown>[] | undefined): string {
  const path = issues?.[0] ? v.getDotPath(issues[0]) : null
  return path ? ` (its ${path.slice(0, 40)})` : ''
}

function parseAnchors(value: Parts, complain: (message: string) => void): Anchors | null {
  const { positions = {}, pinned = [] } = value
  if (!Object.hasOwn(value, 'positions')) return null
  if (typeof positions !== 'object' || positions === null) {
    complain('The positions are damaged and were left out.')
    return null
  }
  const entries = Object.entries(positions) as [string, unknown][]
  const whole = entries.filter((entry): entry is [NodeKey, [number, number]] => isPosition(entry))
  if (whole.length < entries.length)
    complain(`${entries.length - whole.length} of ${entries.length} positions are damaged and were left out.`)
  const placed = new Set<unknown>(whole.map(([key]) => key))
  const all = Array.isArray(pinned) ? (pinned as readonly unknown[]) : []
  const pins = all.filter((key): key is NodeKey => placed.has(key))
  if (!Array.isArray(pinned) || pins.length < all.length)
    complain('Some pins have no position and were left out.')
  return { positions: Object.fromEntries(whole), pinned: pins }
}

function isPosition([key, value]: readonly [string, unknown]): boolean {
  return v.is(nodeKey, key) && v.is(place, value)
}

function parseNames(value: unknown, complain: (message: string) => void): GivenName[] {
  if (value === undefined) return []
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  const names = all.flatMap((one) => (v.is(givenName, one) ? [one] : []))
  if (names.length < all.length)
    complain(`${all.length - names.length} of ${all.length} names of clusters are damaged and were left out.`)
  return names
}
