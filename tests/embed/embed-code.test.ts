import { expect, test } from 'vitest'
import { elementCode, frameCode } from '../../src/embed/embed-code.ts'

const task = {
  app: 'https://weft.example/maps/index.html?corpus=x#tab=list',
  view: 'select=concept:kv-cache&query="a"',
  options: { theme: 'dark', legend: 'yes' },
  height: 420,
}

test('the element carries its options and the view, and the script beside the app', () => {
  expect(elementCode(task)).toBe(
    '<script src="https://weft.example/maps/weft-map.js"></script>\n' +
      '<weft-map theme="dark" legend="yes" view="select=concept:kv-cache&amp;query=&quot;a&quot;" style="height: 420px"></weft-map>',
  )
})

test('the frame carries them in its address', () => {
  expect(frameCode(task)).toContain(
    'src="https://weft.example/maps/?embed&amp;theme=dark&amp;legend=yes#select=concept:kv-cache&amp;query=&quot;a&quot;"',
  )
  expect(frameCode(task)).toContain('sandbox="allow-scripts allow-same-origin allow-popups allow-downloads"')
})

test('what is empty is left out', () => {
  const plain = { ...task, view: '', options: { corpus: '' } }
  expect(elementCode(plain)).toContain('<weft-map style="height: 420px">')
  expect(frameCode(plain)).toContain('src="https://weft.example/maps/?embed"')
})

test('a transparent frame has the colour scheme that lets the page show through', () => {
  const options = { background: 'transparent' }
  expect(frameCode({ ...task, options })).toContain('border: 0; color-scheme: light dark"')
  expect(frameCode({ ...task, options: { ...options, theme: 'dark' } })).toContain('color-scheme: dark"')
})
