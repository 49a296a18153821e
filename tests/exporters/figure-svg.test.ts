import { expect, it } from 'vitest'
import { drawMap } from '../../src/drawing/draw-map.ts'
import type { FigureTask } from '../../src/drawing/figure.ts'
import type { MapLook } from '../../src/drawing/look.ts'
import { indexMap } from '../../src/drawing/map-index.ts'
import { PLAIN } from '../../src/drawing/map-style.ts'
import { fitCamera } from '../../src/drawing/projection.ts'
import { spaceOut } from '../../src/drawing/space-out.ts'
import { writeFigureSvg } from '../../src/exporters/figure-svg.ts'
import { attributeOf, child, children, parseXml, textOf, type XmlElement } from '../../src/importers/xml.ts'
import { madeMap } from '../drawing/made-map.ts'

const look: MapLook = {
  theme: 'light',
  style: PLAIN,
  selected: [],
  hovered: null,
  regions: [],
  lit: null,
  path: null,
  hidden: new Set(),
  hideUnlit: false,
  backgroundLinks: true,
  allThreads: false,
  told: false,
  pinned: new Set(),
}
const made = madeMap()
const map = {
  ...made,
  concepts: made.concepts.with(0, {
    id: 'x',
    kind: 'domain',
    family: 'Made',
    label: 'A <b> & "c"',
    definition: '',
  }),
}
const size = { width: 1200, height: 800 }
const text = { title: 'Looms & threads', subtitle: '60 papers', source: 'Made, today', legend: true }
const task: FigureTask = { map, look, camera: null, size, transparent: false, text }

function svg(some: Partial<FigureTask> = {}): XmlElement {
  const parsed = child(parseXml([...writeFigureSvg({ ...task, ...some })].join('')) ?? undefined, 'svg')
  if (!parsed) throw new Error('The figure is not well-formed.')
  return parsed
}

function layer(figure: XmlElement, id: string): XmlElement | undefined {
  return children(figure, 'g').find((group) => attributeOf(group, 'id') === id)
}

it('a figure has its layers as named groups, from back to front', () => {
  expect(children(svg(), 'g').map((group) => attributeOf(group, 'id'))).toEqual([
    'ground',
    'links',
    'region-names',
    'nodes',
    'labels',
    'text',
  ])
})

it('every label of the drawing stands there once as text, where the stage has it', () => {
  const insets = { top: 70, right: 8, bottom: 42, left: 8 }
  const stage = spaceOut(map, size, insets)
  const drawing = drawMap(indexMap(stage), look, { camera: fitCamera(stage, size, insets), size, insets })
  const figure = svg()
  const texts = children(layer(figure, 'labels'), 'text')
  expect(texts.map(textOf)).toEqual(drawing.labels.map(({ text }) => text))
  drawing.labels.forEach(({ box }, at) => {
    expect(Number(attributeOf(texts[at], 'x'))).toBeCloseTo(box.left, 1)
  })
  expect(children(layer(figure, 'links'), 'path')).toHaveLength(drawing.links.length)
})

it('title, counts, legend and source are there when wanted, escaped', () => {
  expect(children(layer(svg(), 'text'), 'text').map(textOf)).toEqual([
    'Looms & threads',
    '60 papers',
    'technique',
    'domain',
    'paper',
    'Made, today',
  ])
  const bare = svg({ text: { title: '', subtitle: '', source: '', legend: false } })
  expect(children(layer(bare, 'text'), 'text')).toEqual([])
})

it('a transparent figure has no sea', () => {
  const first = (figure: XmlElement): string[] => Object.keys(layer(figure, 'ground') ?? {})
  expect(first(svg())).toContain('rect')
  expect(first(svg({ transparent: true }))).not.toContain('rect')
})

it('colours and opacities stand apart, since not every program reads both in one', () => {
  expect([...writeFigureSvg(task)].join('')).not.toMatch(/"#[\da-f]{8}"/i)
})
