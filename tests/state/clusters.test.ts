import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { analysisPort, corpusMap, ListStore, settled, world } from './worlds.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** An analysis whose finer map numbers and names the same two clusters the other way round. */
const turned = analysisPort({
  remap: (settings) => {
    const map = corpusMap('Bundled', 'bundled')
    const clusters = map.clusters.map((cluster, at) => ({ ...cluster, name: [`TURNED ${at}`] }))
    return Promise.resolve({ ...map, settings, clusters, clusterOf: map.clusterOf.map((one) => 1 - one) })
  },
})

test('a cluster is selected in the address, alone or beside another, and Back works', async () => {
  const { app, history } = await world()
  app.selection.selectClusters([1])
  expect(history.fragment()).toBe('region=speech')
  expect(app.selection.status).toBe('Cluster Speech selected.')
  app.selection.selectClusters([1, 0])
  expect(history.fragment()).toBe('region=speech,caching')
  app.selection.select(0)
  expect([history.fragment(), app.selection.clusters]).toEqual(['select=paper:p0', []])
  history.go(-1)
  await settled()
  expect(app.selection.clusters).toEqual([1, 0])
  app.escape()
  expect(app.selection.any).toBe(false)
})

test('a selected cluster lights up its nodes and its region', async () => {
  const { app } = await world()
  app.selection.selectClusters([1])
  const { map } = app.analysis
  expect([...(app.look.lit ?? [])].every((node) => map?.clusterOf[node] === 1)).toBe(true)
  app.look.hoveredCluster = 0
  expect(app.look.current.regions).toEqual([1, 0])
})

test('renaming is undone and redone, and kept with the corpus', async () => {
  const { app, store } = await world()
  const given = (): (string | null)[] => app.analysis.map?.clusters.map((cluster) => cluster.given) ?? []
  app.clusters.rename(1, '  Memory tricks ')
  await settled()
  expect(given()).toEqual([null, 'Memory tricks'])
  expect(store.names.get('bundled')?.map(({ name }) => name)).toEqual(['Memory tricks'])
  expect(app.undo.next).toBe('Rename Speech to Memory tricks')
  await app.undo.undo()
  expect(given()).toEqual([null, null])
  await app.undo.redo()
  app.clusters.rename(1, 'Stores')
  expect(given()).toEqual([null, 'Stores'])
  app.clusters.rename(1, null)
  expect(given()).toEqual([null, null])
})

test('a name is there again when the corpus is opened again', async () => {
  const store = new ListStore()
  const first = await world('', {}, store)
  first.app.clusters.rename(0, 'Voices')
  await settled()
  const second = await world('', {}, store)
  expect(second.app.analysis.map?.clusters[0]?.given).toBe('Voices')
})

test('another resolution is a step in the address; names, filters and selection go on with their clusters', async () => {
  const { app, history } = await world('', { analysis: () => Promise.resolve(turned) })
  app.clusters.rename(1, 'Memory tricks')
  app.filters.toggle('cluster', 'speech')
  app.selection.selectClusters([1])
  await app.clusters.setResolution(1.42)
  await vi.advanceTimersByTimeAsync(400)
  expect(history.fragment()).toBe('resolution=1.4&region=turned-0&cluster=turned-0')
  expect(app.analysis.map?.clusters.map((cluster) => cluster.given)).toEqual(['Memory tricks', null])
  history.go(-1)
  await settled()
  expect(app.view.fields.resolution).toBe(1)
  expect(app.selection.clusters).toEqual([1])
})

test('a resolution in an address is made before anything is shown as missing', async () => {
  const { app } = await world('resolution=1.4&region=turned-0', { analysis: () => Promise.resolve(turned) })
  expect(app.selection.clusters).toEqual([0])
  expect(app.notices.list).toEqual([])
})

test('a resolution that cannot be chosen is the nearest that can', async () => {
  const { app } = await world('resolution=9')
  expect(app.view.fields.resolution).toBe(2)
})
