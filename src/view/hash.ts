import { defaultView, fieldNames, sameField, viewFields, type Carrier, type FieldName } from './fields.ts'
import type { ViewState } from './view-state.ts'

/** Letters that are legal in a fragment and stay readable there. */
const readable = /%(?:3A|2F|2C|40|3B)/gi

function encode(value: string): string {
  return encodeURIComponent(value)
    .replace(readable, (code) => decodeURIComponent(code))
    .replaceAll('%20', '+')
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

function formatField(name: FieldName, view: ViewState): string {
  const format: (value: never) => string = viewFields[name].form.format
  return format(view[name] as never)
}

function isOwn(name: FieldName, view: ViewState): boolean {
  const { own } = viewFields[name] as { readonly own?: (value: unknown) => boolean }
  return own?.(view[name]) ?? false
}

/** Whether a view has what stays with the person who looks at it. */
export function hasOwn(view: ViewState): boolean {
  return formatHash(view, 'own') !== ''
}

/**
 * The view as a fragment such as `select=concept:kv-cache&domain=speech-synthesis`, without `#`.
 * Fields at their default and fields that don't travel with this carrier are left out.
 */
export function formatHash(view: ViewState, carrier: Carrier = 'link'): string {
  return fieldNames
    .filter((name) => (isOwn(name, view) ? carrier === 'own' : viewFields[name].travels.includes(carrier)))
    .filter((name) => !sameField(name, view[name], defaultView[name]))
    .map((name) => `${name}=${encode(formatField(name, view))}`)
    .join('&')
}

export interface ParsedHash {
  readonly view: ViewState
  /** Parts with a text that was not understood and fields that nobody knows, as they stood there. */
  readonly ignored: readonly string[]
}

/**
 * Reads a fragment, with or without `#`.
 * @param otherwise what is missing, unknown or not understood is as here
 */
export function parseHash(
  hash: string,
  carrier: Carrier = 'link',
  otherwise: ViewState = defaultView,
): ParsedHash {
  const found: Partial<Record<FieldName, unknown>> = {}
  const ignored: string[] = []
  for (const part of hash.replace(/^#/, '').split('&')) {
    const cut = part.indexOf('=')
    const name = fieldNames.find((one) => one === part.slice(0, Math.max(0, cut)))
    if (part === '' || (name && !canTravel(name, carrier))) continue
    const text = decode(part.slice(cut + 1))
    const value = name && text !== undefined ? viewFields[name].form.parse(text) : undefined
    if (name && value !== undefined) found[name] = value
    else ignored.push(part)
  }
  return { view: { ...otherwise, ...found } as ViewState, ignored }
}

function canTravel(name: FieldName, carrier: Carrier): boolean {
  const { own, travels } = viewFields[name]
  return carrier === 'own' ? own !== undefined : travels.includes(carrier)
}
