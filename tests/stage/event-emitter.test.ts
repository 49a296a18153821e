import { EventEmitter as NodeEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { EventEmitter } from '../../src/stage/event-emitter.ts'

interface Emitter {
  on(event: string, listener: (...told: unknown[]) => void): unknown
  removeListener(event: string, listener: (...told: unknown[]) => void): unknown
  removeAllListeners(): unknown
  emit(event: string, ...told: unknown[]): boolean
}

/** Uses an emitter as sigma does. @returns what was heard, and what emitting answered */
function use(emitter: Emitter): unknown[] {
  const heard: unknown[] = []
  const late = (...told: unknown[]): void => void heard.push(['late', ...told])
  const first = (...told: unknown[]): void => {
    heard.push(['first', ...told])
    emitter.removeListener('updated', first)
    emitter.on('updated', late)
  }
  const second = (...told: unknown[]): void => void heard.push(['second', ...told])
  emitter.on('updated', first)
  emitter.on('updated', second)
  emitter.removeListener('resize', first)
  heard.push(emitter.emit('resize'))
  heard.push(emitter.emit('updated', 1, 'x'))
  heard.push(emitter.emit('updated', 2))
  emitter.removeAllListeners()
  heard.push(emitter.emit('updated', 3))
  return heard
}

test('listeners are told, come and go as with the emitter of Node', () => {
  const heard = use(new EventEmitter())
  expect(heard).toEqual(use(new NodeEmitter()))
  expect(heard).toContainEqual(['second', 2])
})

test('a listener is told by the emitter itself', () => {
  const emitter = new EventEmitter()
  const by: unknown[] = []
  emitter.on('kill', function (this: unknown) {
    by.push(this)
  })
  emitter.emit('kill')
  expect(by).toEqual([emitter])
})
