import { expect, test } from 'vitest'
import { drawMap, type Viewpoint } from '../../src/drawing/draw-map.ts'
import { indexMap } from '../../src/drawing/map-index.ts'
import { madeMap } from './made-map.ts'
import { plainLook } from './plain-look.ts'

const map = madeMap()
const index = indexMap(map)
const view: Viewpoint = {
  camera: { x: map.frame.width / 2, y: map.frame.height / 2, span: map.frame.width },
  size: { width: 1200, height: 900 },
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
}
const starred = (look: Partial<typeof plainLook>, some: Partial<Viewpoint> = {}): number[] =>
  drawMap(index, { ...plainLook, starred: new Set([3, 7]), ...look }, { ...view, ...some })
    .nodes.flatMap((shape) => (shape.starred ? [shape.node] : []))
    .sort((a, b) => a - b)

test('starred papers show their star, also where other papers are left to WebGL', () => {
  expect(starred({})).toEqual([3, 7])
  expect(starred({}, { sparse: true })).toEqual([3, 7])
  expect(starred({ starred: undefined })).toEqual([])
})

test('what is dimmed or hidden shows no star', () => {
  expect(starred({ lit: new Set([7, 8]) })).toEqual([7])
  expect(starred({ hidden: new Set([3]) })).toEqual([7])
})
