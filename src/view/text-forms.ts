import type { Camera } from '../model/camera.ts'
import { nearestResolution } from '../model/map-settings.ts'
import type { NodeKey } from '../model/node.ts'
import type { CorpusReference, Focus, YearRange } from './view-state.ts'

/** How a value reads in the address. `parse` gives undefined for a text that it doesn't understand. */
export interface TextForm<T> {
  readonly format: (value: T) => string
  readonly parse: (text: string) => T | undefined
}

/** Node keys, ids and other names that hold commas are kept whole by writing each comma as `%2C`. */
function joinNames(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',')
}

function splitNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.replaceAll('%2C', ',').replaceAll('%25', '%'))
    .filter((name) => name !== '')
}

export function isNodeKey(text: string): text is NodeKey {
  return /^(paper|concept):./.test(text)
}

export const text: TextForm<string> = { format: (value) => value, parse: (value) => value }

export const names: TextForm<readonly string[]> = { format: joinNames, parse: splitNames }

export const flag: TextForm<boolean> = {
  format: (value) => (value ? 'yes' : 'no'),
  parse: (value) => (value === 'yes' ? true : value === 'no' ? false : undefined),
}

/** One of a fixed set of words. */
export function word<T extends string>(...words: readonly T[]): TextForm<T> {
  return { format: (value) => value, parse: (value) => words.find((one) => one === value) }
}

/** Several of a fixed set of words, in the set's order; unknown ones are left out. */
export function words<T extends string>(...all: readonly T[]): TextForm<readonly T[]> {
  return {
    format: joinNames,
    parse: (value) => {
      const given = new Set(splitNames(value))
      return all.filter((one) => given.has(one))
    },
  }
}

export const nodeKeys: TextForm<readonly NodeKey[]> = {
  format: joinNames,
  parse: (value) => {
    const keys = splitNames(value).filter(isNodeKey)
    return keys.length > 0 ? [...new Set(keys)] : undefined
  },
}

export const linkKeys: TextForm<readonly [NodeKey, NodeKey] | null> = {
  format: (value) => (value ? joinNames(value) : ''),
  parse: (value) => {
    const [one = '', other = ''] = splitNames(value)
    return isNodeKey(one) && isNodeKey(other) && one !== other ? [one, other] : undefined
  },
}

/** A whole number from 0 to `most`. */
export function whole(most: number): TextForm<number> {
  return {
    format: (value) => `${value}`,
    parse: (value) => (/^\d{1,3}$/.test(value) && Number(value) <= most ? Number(value) : undefined),
  }
}

/** `2019-2023`, or one year. */
export const yearRange: TextForm<YearRange | null> = {
  format: (value) => (value ? (value[0] === value[1] ? `${value[0]}` : `${value[0]}-${value[1]}`) : ''),
  parse: (value) => {
    const match = /^(\d{4})(?:-(\d{4}))?$/.exec(value)
    if (!match) return undefined
    const from = Number(match[1])
    const to = Number(match[2] ?? match[1])
    return from <= to ? [from, to] : [to, from]
  },
}

/** `concept:kv-cache,2`: the node and the depth. */
export const focus: TextForm<Focus | null> = {
  format: (value) => (value ? joinNames([value.node, `${value.depth}`]) : ''),
  parse: (value) => {
    const [node = '', steps = '1'] = splitNames(value)
    const depth = ([1, 2, 3] as const).find((one) => `${one}` === steps)
    return isNodeKey(node) && depth ? { node, depth } : undefined
  },
}

/** `x,y,span` in layout units. */
export const camera: TextForm<Camera | null> = {
  format: (value) =>
    value ? [value.x, value.y, value.span].map((part) => `${Math.round(part * 10) / 10}`).join(',') : '',
  parse: (value) => {
    const [x, y, span, ...rest] = value.split(',').map(Number)
    if (x === undefined || y === undefined || span === undefined || rest.length > 0) return undefined
    return [x, y, span].every(Number.isFinite) && span > 0 ? { x, y, span } : undefined
  },
}

/** A number such as `1.4`; one that can't be chosen is the nearest that can. */
export const resolution: TextForm<number> = {
  format: String,
  parse: (value) => (/^\d+(\.\d+)?$/.test(value) ? nearestResolution(Number(value)) : undefined),
}

/** `digest,name`. */
export const corpus: TextForm<CorpusReference | null> = {
  format: (value) => (value ? joinNames([value.digest, value.name]) : ''),
  parse: (value) => {
    const [digest, name = ''] = splitNames(value)
    return digest ? { digest, name } : undefined
  },
}
