import { resolve } from 'node:path'

/**
 * Packages of which browsers need a smaller form than Node: one brings no XML parser of its own, the other is the part of
 * Node's events that is used.
 */
export const browserForms = {
  'graphology-gexf': 'graphology-gexf/browser',
  events: resolve(import.meta.dirname, '../../src/stage/event-emitter.ts'),
}
