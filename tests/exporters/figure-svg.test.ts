import { expect, it } from 'vitest'
import { drawMap } from '../../src/drawing/draw-map.ts'
import type { FigureTask } from '../../src/drawing/figure.ts'
import { figureFrame } from '../../src/drawing/figure-frame.ts'
import type { MapLook } from '../../src/drawing/look.ts'
import { indexMap } from '../../src/drawing/map-index.ts'
import { fitCamera } from '../../src/drawing/projection.ts'
import { spaceOut } from '../../src/drawing/space-out.ts'
import { writeFigureSvg } from '../../src/exporters/figure-svg.ts'
import { attributeOf, child, children, parseXml, textOf, type XmlElement } from '../../src/importers/xml.ts'
import { madeMap } from '../drawing/made-map.ts'
import { plainLook } from '../drawing/plain-look.ts'

const look: MapLook = { ...plainLook, backgroundLinks: true }
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
  const { insets } = figureFrame(task)
  const stage = spaceOut(map, size, insets)
  const drawing = drawMap(indexMap(stage), look, { camera: fitCamera(stage, size, insets), size, insets })
  const figure = svg()
  const texts = children(layer(figure, 'labels'), 'text')
  expect(texts.map(textOf)).toEqual(drawing.labels.map(({ text }) => text))
  drawing.labels.forEach(({ box }, at) => {
    expect(Number(attributeOf(texts[at], 'x'))).toBeCloseTo(box.left, 1)
  })
  expect(children(layer(figure, 'links'), 'path').length).toBeGreaterThanOrEqual(drawing.links.length)
})

it('title, counts, legend and source are there when wanted, escaped', () => {
  expect(children(layer(svg(), 'text'), 'text').map(textOf)).toEqual([
    'Looms & threads',
    '60 papers',
    'technique',
    'domain',
    'paper',
    'more links',
    'core link',
    'background link',
    'Made, today',
  ])
  const bare = svg({ text: { title: '', subtitle: '', source: '', legend: false } })
  expect(children(layer(bare, 'text'), 'text')).toEqual([])
})

it('lines are pale under names, so that these can be read', () => {
  const opacities = (figure: XmlElement): Set<string | undefined> =>
    new Set(children(layer(figure, 'links'), 'path').map((path) => attributeOf(path, 'stroke-opacity')))
  const drawn = opacities(svg())
  // A link has an opacity of 0.26 or, when long, 0.16; 0.14 of that is left under a name.
  expect([...drawn].map(Number).sort()).toEqual([0.02, 0.04, 0.16, 0.26])
})

it('the address is a link of its own, if it is one of the web', () => {
  const linked = svg({ text: { ...text, address: 'https://example.org/map?a=1&b=2' } })
  const [link] = children(linked, 'a')
  expect(attributeOf(link, 'href')).toBe('https://example.org/map?a=1&b=2')
  expect(textOf(children(children(link, 'g')[0], 'text')[0] as XmlElement)).toBe('example.org/map?a=1&b=2')
  expect(children(svg({ text: { ...text, address: 'javascript:alert(1)' } }), 'a')).toEqual([])
})

it('title and description tell those who cannot see it', () => {
  const words = { caption: 'A map.', methods: 'Drawn by hand.', alt: 'Dots & rings.' }
  const figure = svg({ words })
  expect(attributeOf(figure, 'role')).toBe('img')
  expect(['title', 'desc'].map((name) => textOf(child(figure, name) as XmlElement))).toEqual([
    'Looms & threads',
    'Dots & rings. Drawn by hand.',
  ])
})

it('a part of the map shows its nodes alone, and what joins them', () => {
  const figure = svg({ only: new Set([0, 3, 60, 63]) })
  const names = children(layer(figure, 'labels'), 'text').map(textOf)
  expect(names).toEqual(['A <b> & "c"', 'Concept number 3'])
  const circles = children(layer(figure, 'nodes'), 'path').length
  expect(circles).toBeLessThan(children(layer(svg(), 'nodes'), 'path').length / 10)
})

it('a transparent figure has no sea', () => {
  const first = (figure: XmlElement): string[] => Object.keys(layer(figure, 'ground') ?? {})
  expect(first(svg())).toContain('rect')
  expect(first(svg({ transparent: true }))).not.toContain('rect')
})

it('colours and opacities stand apart, since not every program reads both in one', () => {
  expect([...writeFigureSvg(task)].join('')).not.toMatch(/"#[\da-f]{8}"/i)
})
