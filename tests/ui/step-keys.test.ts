import { expect, test } from 'vitest'
import { parseOrder, parseTelling, tellingMessage } from '../../src/ui/story/presenter-channel.ts'
import { StepKeys } from '../../src/ui/story/step-keys.ts'

const read = (key: string, shift = false) => new StepKeys().read(key, shift, 12, true, 0)

test('arrows, Space and the keys of clickers step', () => {
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' '])
    expect(read(key)).toEqual({ kind: 'by', by: 1 })
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp']) expect(read(key)).toEqual({ kind: 'by', by: -1 })
  expect(read(' ', true)).toEqual({ kind: 'by', by: -1 })
  expect(read('x')).toBeNull()
})

test('digits in a row are one number, if there is such a scene', () => {
  const keys = new StepKeys()
  const type = (key: string, time: number) => keys.read(key, false, 12, true, time)
  expect(type('1', 0)).toEqual({ kind: 'to', at: 0 })
  expect(type('2', 300)).toEqual({ kind: 'to', at: 11 })
  expect(type('3', 400)).toEqual({ kind: 'to', at: 2 })
  expect(type('1', 5000)).toEqual({ kind: 'to', at: 0 })
  expect(type('0', 9000)).toBeNull()
})

test('the letter that returns to the scene can be switched off', () => {
  expect(new StepKeys().read('r', false, 3, false, 0)).toBeNull()
  expect(new StepKeys().read('Backspace', false, 3, false, 0)).toEqual({ kind: 'again' })
})

test('windows of a talk understand each other and nothing else', () => {
  const story = { title: 'T', scenes: [{ id: 'a', title: 'A', note: '', view: '' }] }
  expect(parseTelling(tellingMessage({ story, scene: 'a', theme: 'dark' }))).toEqual({
    story,
    scene: 'a',
    theme: 'dark',
  })
  for (const made of [null, 7, {}, { kind: 'telling', story: {}, scene: 'a', theme: 'dark' }])
    expect(parseTelling(made)).toBeNull()
  expect(parseOrder({ kind: 'step', by: -1 })).toEqual({ kind: 'step', by: -1 })
  for (const made of [null, { kind: 'step', by: 5 }, { kind: 'show' }, { kind: 'leave' }])
    expect(parseOrder(made)).toBeNull()
})
