import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Deck } from '../../src/exporters/slides/deck.ts'
import { writePptx } from '../../src/exporters/slides/pptx.ts'
import { parseNote } from '../../src/view/note-text.ts'

const picture = {
  png: Uint8Array.of(137, 80, 78, 71),
  svg: new TextEncoder().encode('<svg/>'),
  alt: 'Dots & "rings"',
}
const deck: Deck = {
  title: 'Looms <1>',
  corpus: 'Looms, 12 papers',
  source: 'Looms, drawn by hand',
  colours: { ground: '#ffffff', ink: '#101010', second: '#404040', accent: '#0b5cad', others: ['#841c12'] },
  slides: [
    {
      title: 'Warp & weft',
      note: parseNote(
        'A **bold** [place](https://example.org/?a=1&b=2).\n\n1. first\n2. second\n\n---\nOnly for me.',
      ),
      picture,
      address: 'https://example.org/weft#select=concept:loom&query=a',
    },
    { title: 'Bare', note: parseNote(''), picture: { ...picture, svg: null }, address: '' },
  ],
}

function written(): Uint8Array {
  const pieces = [...writePptx(deck, '2026-01-02T03:04:05Z')]
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]))
}

const files = unzipSync(written())
const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())

/** Tags that are open at the end, or closed in the wrong order, and signs that stand bare; none in good XML. */
function unclosed(xml: string): string[] {
  const open: string[] = []
  const wrong = xml.replace(/<[^<>]*>/g, '').match(/[<>]|&(?!#\d+;)/g) ?? []
  for (const [, end, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[\w:]+="[^"<>]*")*\s*(\/?)>/g))
    if (end && open.at(-1) === name) open.pop()
    else if (!empty) open.push(`${end ?? ''}${name}`)
  const tags = xml.match(/<[^?]/g)?.length ?? 0
  const read = xml.match(/<\/?[\w:]+(?:\s[\w:]+="[^"<>]*")*\s*\/?>/g)?.length ?? 0
  return [...open, ...wrong, ...(tags === read ? [] : ['a tag that is none'])]
}

describe('slides', () => {
  it('every part is well-formed XML and has a kind', () => {
    const types = text('[Content_Types].xml')
    for (const name of Object.keys(files)) {
      if (/\.(xml|rels)$/.test(name)) expect(unclosed(text(name)), name).toEqual([])
      const named = types.includes(`PartName="/${name}"`)
      const isPlain = /\.(rels|png|svg)$/.test(name) || name === '[Content_Types].xml'
      expect(named || isPlain, name).toBe(true)
    }
  })

  it('whatever a part refers to is there, and whatever it names is referred to', () => {
    for (const name of Object.keys(files).filter((one) => one.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]*$/, '')
      const ids = new Set<string>()
      for (const [, id = '', target = '', mode] of text(name).matchAll(
        /<Relationship Id="([^"]*)" Type="[^"]*" Target="([^"]*)"( TargetMode="External")?/g,
      )) {
        expect(ids.has(id), `${name} ${id}`).toBe(false)
        ids.add(id)
        const path = new URL(target, `file:///${folder}`).pathname.slice(1)
        if (!mode) expect(Object.keys(files), `${name} → ${target}`).toContain(path)
      }
      const part = text(`${folder}${/_rels\/(.*)\.rels$/.exec(name)?.[1] ?? ''}`)
      for (const [, id = ''] of part.matchAll(/r:(?:id|embed)="([^"]*)"/g)) expect(ids).toContain(id)
    }
  })

  it('a slide has the title, what is shown of the note, the picture with its words, and the link', () => {
    const slide = text('ppt/slides/slide1.xml')
    expect(slide).toContain('<a:t>Warp &#38; weft</a:t>')
    expect(slide).toContain('descr="Dots &#38; &#34;rings&#34;"')
    expect(slide).toMatch(/ b="1"[^>]*>(?:(?!<a:t>).)*<a:t>bold<\/a:t>/)
    expect(slide).toContain('<a:buAutoNum type="arabicPeriod"/>')
    expect(slide).not.toContain('Only for me.')
    expect(slide).toContain('svgBlip')
    const links = text('ppt/slides/_rels/slide1.xml.rels')
    expect(links).toContain(
      'Target="https://example.org/weft#select=concept:loom&#38;query=a" TargetMode="External"',
    )
    expect(links).toContain('Target="https://example.org/?a=1&#38;b=2" TargetMode="External"')
  })

  it('the speaker has all of the note', () => {
    expect(text('ppt/notesSlides/notesSlide1.xml')).toMatch(/bold.*second.*Only for me\./)
  })

  it('without vectors and address a slide has neither', () => {
    const slide = text('ppt/slides/slide2.xml')
    expect(slide).not.toMatch(/svgBlip|hlinkClick/)
    expect(Object.keys(files)).not.toContain('ppt/media/picture2.svg')
  })

  it('is 16 to 9 and lists each slide once', () => {
    const presentation = text('ppt/presentation.xml')
    const [, width, height] = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(presentation) ?? []
    expect(Number(width) / Number(height)).toBeCloseTo(16 / 9)
    expect(presentation.match(/<p:sldId /g)).toHaveLength(2)
  })

  it('equal decks are equal files', () => {
    expect(written()).toEqual(written())
  })
})
