import { expect, test } from 'vitest'
import { embedOptions, readOptions } from '../../src/embed/options.ts'

test('without parameters every option is at its default', () => {
  const { options, ignored } = readOptions('?embed')
  for (const [name, { default: usual }] of Object.entries(embedOptions))
    expect(options[name as keyof typeof options]).toEqual(usual)
  expect(ignored).toEqual([])
})

test('parameters set the options', () => {
  const query =
    '?embed&bar=no&legend=yes&labels=no&theme=dark&background=transparent&interaction=hover&scene=kv-cache&autoplay=8&corpus=papers.json&allow=https://a.example,https://b.example/talk/&keys=page'
  expect(readOptions(query).options).toEqual({
    bar: false,
    legend: true,
    labels: false,
    theme: 'dark',
    background: 'transparent',
    interaction: 'hover',
    scene: 'kv-cache',
    autoplay: 8,
    corpus: 'papers.json',
    allow: ['https://a.example', 'https://b.example'],
    keys: 'page',
  })
})

test('a value that is not understood leaves the default and is named', () => {
  const { options, ignored } = readOptions('?embed&theme=blue&autoplay=0.1&inspect')
  expect([options.theme, options.autoplay]).toEqual([null, null])
  expect(ignored).toEqual(['theme=blue', 'autoplay=0.1'])
})

test('an allow that is not understood allows nobody', () => {
  expect(readOptions('?embed&allow=my-page').options.allow).toEqual(['none'])
  expect(readOptions('?embed&allow=').options.allow).toEqual(['none'])
})
