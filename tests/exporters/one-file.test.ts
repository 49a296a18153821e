import { expect, it } from 'vitest'
import { writeOneFile } from '../../src/exporters/one-file.ts'

const template =
  '<!doctype html><head><title>Weft</title></head><body><!--weft-corpus-->\n<script>run("$&")</script></body>'

it('puts the corpus where the page has room for it, as data that no reader takes for markup', () => {
  const papers = JSON.stringify({ title: '</script><script>alert(1)</script> <!-- $& $1' })
  const page = [...writeOneFile(template, 'Looms & <threads>', { map: '{"a":1}', papers, parts: '{}' })].join(
    '',
  )
  expect(page).toContain('<title>Looms &#38; &#60;threads&#62; · Weft</title>')
  expect(page).toContain('<script type="application/json" id="weft-map">{"a":1}</script>')
  const [, data = ''] = /id="weft-papers">([^<]*)<\/script>/.exec(page) ?? []
  expect(JSON.parse(data)).toEqual(JSON.parse(papers))
  expect(page.endsWith('<script>run("$&")</script></body>')).toBe(true)
})

it('refuses a page that has no place for a corpus', () => {
  expect(() => [...writeOneFile('<html></html>', '', { map: '', papers: '', parts: '' })]).toThrow(
    /Reload the page/,
  )
})
