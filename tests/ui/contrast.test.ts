import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/drawing/colour.ts'

const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8')
const root = css.slice(0, css.indexOf('prefers-contrast'))
const tokens = new Map(
  [...root.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

describe.each(['light', 'dark'] as const)('the interface in the %s theme', (theme) => {
  const ratio = (one: string, other: string): number => {
    const [a, b] = [tokens.get(one)?.[theme], tokens.get(other)?.[theme]]
    if (!a || !b) throw new Error(`There is no colour ${a ? other : one}.`)
    return contrast(a, b)
  }

  it.each([
    ['ink', 'panel'],
    ['ink', 'inset'],
    ['ink', 'hover'],
    ['ink', 'mark'],
    ['ink-2', 'panel'],
    ['ink-2', 'inset'],
    ['ink-2', 'hover'],
    ['ink-2', 'mark'],
    ['ink-3', 'panel'],
    ['ink-3', 'inset'],
    ['ink-3', 'hover'],
    ['accent', 'panel'],
    ['accent', 'accent-wash'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['warning', 'panel'],
    ['danger', 'panel'],
  ])('reads %s on %s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['edge', 'accent', 'mark-edge', ...Array.from({ length: 10 }, (_, at) => `cluster-${at}`)])(
    'shows %s on a panel',
    (symbol) => {
      expect(ratio(symbol, 'panel')).toBeGreaterThanOrEqual(3)
    },
  )
})
