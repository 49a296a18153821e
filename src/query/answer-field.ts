import { neighboursOf } from '../graph/incidence.ts'
import { strongestPaths } from '../graph/ways/paths.ts'
import type { ConceptKind } from '../model/concept.ts'
import type { NodeIndex } from '../model/node.ts'
import { foldPhrase } from '../search/words.ts'
import { HAS, KINDS, type QueryField, type QueryRole } from '../model/query-fields.ts'
import { markAnswers } from './answer-marks.ts'
import {
  allow,
  hasWords,
  listed,
  namesOf,
  refuse,
  unknown,
  type FieldAnswer,
  type FieldRefusal,
} from './field-answer.ts'
import type { QueryIndex } from './query-index.ts'
import { conceptsNamed, nodeNamed } from './resolve.ts'
import { bareValue } from './tokens.ts'
import { readYears } from './years.ts'

type Answers = (index: QueryIndex, value: string, role: QueryRole) => FieldAnswer | FieldRefusal

/** Ways that `path:` follows, at most. */
const MOST_WAYS = 5
const MOST_STEPS = 3

const answers: Readonly<Record<Exclude<QueryField, 'role'>, Answers>> = {
  tech: (index, value, role) => withConcepts(index, value, role, 'technique'),
  domain: (index, value, role) => withConcepts(index, value, role, 'domain'),
  family(index, value, role) {
    const typed = foldPhrase(value)
    const families = [...new Set(index.source.concepts.map(({ family }) => family))]
    const chosen = families.filter((family) => ` ${foldPhrase(family)}`.includes(` ${typed}`))
    if (chosen.length === 0) return unknown('family', value, families)
    const concepts = index.source.concepts.flatMap(({ family }, at) =>
      chosen.includes(family) ? [index.papers + at] : [],
    )
    return linkedTo(index, concepts, role, namesOf(chosen))
  },
  cluster(index, value) {
    const names = index.source.clusters.map(({ name }) => name.join(', '))
    const typed = foldPhrase(value)
    const number = /^\d+$/.test(value) ? Number(value) - 1 : -1
    const chosen = names.flatMap((name, at) =>
      at === number || (number < 0 && ` ${foldPhrase(name)}`.includes(` ${typed}`)) ? [at] : [],
    )
    if (chosen.length === 0 && number >= -1 && /^\d+$/.test(value))
      return refuse(
        `There is no cluster ${value}; they are numbered from 1 to ${names.length}, the largest first.`,
      )
    if (chosen.length === 0) return unknown('cluster', value, names)
    const wanted = new Set(chosen)
    const { clusterOf } = index.source
    return allow(index, (node) => wanted.has(clusterOf[node] ?? -1), {
      label: namesOf(chosen.map((at) => names[at] ?? '')),
      tell: (node) => `in ${names[clusterOf[node] ?? -1] ?? 'this cluster'}`,
    })
  },
  year(index, value) {
    const years = readYears(value)
    if (typeof years === 'string') return refuse(years)
    const yearOf = (node: NodeIndex): number => index.source.papers[node]?.year ?? NaN
    return allow(index, (node) => yearOf(node) >= years[0] && yearOf(node) <= years[1], {
      label: yearsLabel(years),
      tell: (node) => `from ${yearOf(node)}`,
    })
  },
  author(index, value) {
    const typed = foldPhrase(value)
    const place = (node: NodeIndex): number =>
      index.authorsOf[node]?.findIndex((name) => hasWords(name, typed)) ?? -1
    return allow(index, (node) => place(node) >= 0, {
      label: value,
      tell: (node) => `by ${index.source.papers[node]?.authors[place(node)] ?? value}`,
    })
  },
  venue(index, value) {
    const typed = foldPhrase(value)
    return allow(index, (node) => hasWords(index.venueOf[node] ?? '', typed), {
      label: value,
      tell: (node) => index.source.papers[node]?.venue ?? null,
    })
  },
  title(index, value) {
    const typed = foldPhrase(value)
    return allow(index, (node) => hasWords(index.titles[node] ?? '', typed), {
      label: value,
      tell: () => 'title',
    })
  },
  ...markAnswers,
  is: (index, value) =>
    KINDS.some((kind) => kind.startsWith(kindName(value)))
      ? answers.kind(index, value, 'core')
      : markAnswers.is(index, value),
  has(index, value) {
    const wanted =
      HAS.find((one) => one === value.toLowerCase()) ?? HAS.find((one) => one.startsWith(value.toLowerCase()))
    if (!wanted) return refuse(`A paper can have ${listed(HAS)}.`)
    const has = (node: NodeIndex): boolean => {
      if (wanted === 'links') return index.linked[node] === 1
      if (wanted === 'note') return (index.marks.get(node)?.note ?? '') !== ''
      if (wanted === 'tags') return (index.marks.get(node)?.tags.length ?? 0) > 0
      return index.source.papers[node]?.has.includes(wanted) ?? false
    }
    return allow(index, has, { label: wanted, tell: () => `has ${wanted}` })
  },
  kind(index, value) {
    const wanted = KINDS.find((one) => one.startsWith(kindName(value)))
    if (!wanted) return refuse(`A kind is ${listed(KINDS)}.`)
    return allow(index, (node) => index.kind(node) === wanted, { label: wanted })
  },
  near(index, value, role) {
    const [, name = '', steps = '1'] = /^(.*?)(?:~(\d*))?$/.exec(value) ?? []
    const most = Number(steps || '1')
    if (most < 1 || most > MOST_STEPS)
      return refuse(`near goes from 1 to ${MOST_STEPS} steps, such as near:pruning~2.`)
    const from = nodeNamed(index, name)
    if (from === null) return unknown('paper, technique or domain', name, labelsOf(index))
    const steps1 = stepsFrom(index, from, most, role)
    return allow(index, (node) => steps1.has(node), {
      label: `${index.label(from)}, ${most} ${most === 1 ? 'step' : 'steps'}`,
      tell: (node) => {
        const away = steps1.get(node) ?? 0
        return away === 0 ? null : `${away} ${away === 1 ? 'step' : 'steps'} from ${index.label(from)}`
      },
      score: (node) => 1 / (1 + (steps1.get(node) ?? most)),
    })
  },
  path(index, value, role) {
    const [one = '', other] = value.split('>').map((name) => name.trim())
    if (!other || one === '')
      return { message: 'Name both ends, such as path:pruning>robotics.', unfinished: true }
    const [from, to] = [nodeNamed(index, one), nodeNamed(index, other)]
    if (from === null || to === null)
      return unknown('paper, technique or domain', from === null ? one : other, labelsOf(index))
    const ways = strongestPaths(index.rows(role), from, to, MOST_WAYS)
    if (ways.length === 0)
      return refuse(`${index.label(from)} and ${index.label(to)} are not connected here.`)
    const place = new Map<NodeIndex, number>()
    ways.forEach(({ nodes }, at) => {
      for (const node of nodes) if (!place.has(node)) place.set(node, at + 1)
    })
    return allow(index, (node) => place.has(node), {
      label: `${index.label(from)} to ${index.label(to)}`,
      tell: (node) => `on way ${place.get(node) ?? 1} from ${index.label(from)} to ${index.label(to)}`,
      score: (node) => 1 / (place.get(node) ?? 1),
    })
  },
}

/** A kind as it is typed, one of them or many. */
function kindName(value: string): string {
  return value.toLowerCase().replace(/s$/, '')
}

/** The nodes that a field with this value allows, or why the value can't be used. */
export function answerField(
  index: QueryIndex,
  field: QueryField,
  value: string,
  role: QueryRole,
): FieldAnswer | FieldRefusal {
  if (field === 'role') return refuse('A role says which links count; it is no part of its own.')
  return answers[field](index, bareValue(value), role)
}

/** Nodes at most so many steps away, each with its steps. */
export function stepsFrom(
  index: QueryIndex,
  from: NodeIndex,
  most: number,
  role: QueryRole,
): ReadonlyMap<NodeIndex, number> {
  const rows = index.rows(role)
  const steps = new Map([[from, 0]])
  for (const [node, away] of steps) {
    if (away === most) continue
    for (const next of neighboursOf(rows, node)) if (!steps.has(next)) steps.set(next, away + 1)
  }
  return steps
}

function withConcepts(
  index: QueryIndex,
  value: string,
  role: QueryRole,
  kind: ConceptKind,
): FieldAnswer | FieldRefusal {
  const concepts = conceptsNamed(index, value, kind)
  const labels = index.source.concepts.flatMap((concept) => (concept.kind === kind ? [concept.label] : []))
  if (concepts.length === 0) return unknown(kind, value, labels)
  return linkedTo(index, concepts, role, namesOf(concepts.map((node) => index.label(node))))
}

/** Concepts, and the papers with links to any of them that count. */
function linkedTo(
  index: QueryIndex,
  concepts: readonly NodeIndex[],
  role: QueryRole,
  label: string,
): FieldAnswer {
  const rows = index.rows(role)
  const held = new Map<NodeIndex, NodeIndex[]>()
  for (const concept of concepts)
    for (const paper of neighboursOf(rows, concept)) held.set(paper, [...(held.get(paper) ?? []), concept])
  const themselves = new Set(concepts)
  return allow(index, (node) => held.has(node) || themselves.has(node), {
    label,
    tell: (node) => {
      const labels = (held.get(node) ?? []).map((concept) => index.label(concept))
      if (labels.length === 0) return null
      return role === 'background' ? `names ${namesOf(labels)}` : namesOf(labels)
    },
    score: (node) =>
      themselves.has(node) ? 2 : Math.min(1, (held.get(node)?.length ?? 0) / concepts.length),
  })
}

function labelsOf(index: QueryIndex): string[] {
  return index.source.concepts.map(({ label }) => label)
}

function yearsLabel([from, to]: readonly [number, number]): string {
  if (from === to) return `${from}`
  if (to === Infinity) return `${from} and later`
  return from === -Infinity ? `up to ${to}` : `${from} to ${to}`
}
