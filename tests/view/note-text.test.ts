import { expect, test } from 'vitest'
import { parseNote, plainNote, type NoteSpan } from '../../src/view/note-text.ts'

/** The spans of a note of one paragraph, written as tags. */
function tagged(note: string): string {
  const write = (spans: readonly NoteSpan[]): string =>
    spans
      .map((span) => {
        if ('text' in span) return span.kind === 'text' ? span.text : `<code ${span.text}>`
        const head = span.kind === 'link' ? `link ${span.href}` : span.kind
        return `<${head}: ${write(span.spans)}>`
      })
      .join('')
  return parseNote(note)
    .shown.map((block) =>
      block.kind === 'paragraph' ? write(block.spans) : block.items.map(write).join(' | '),
    )
    .join(' ¶ ')
}

test.each([
  ['plain words', 'plain words'],
  ['one\nline', 'one line'],
  ['one\n\ntwo', 'one ¶ two'],
  ['**strong** and *weak*', '<strong: strong> and <emphasis: weak>'],
  ['**strong and *both***', '<strong: strong and <emphasis: both>>'],
  ['_weak_ but snake_case_name', '<emphasis: weak> but snake_case_name'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['`a*b*c`', '<code a*b*c>'],
  ['[the **paper**](https://arxiv.org/abs/1)', '<link https://arxiv.org/abs/1: the <strong: paper>>'],
  ['\\*not weak\\*', '*not weak*'],
  ['an open *mark', 'an open *mark'],
])('%j is read as %j', (note, read) => {
  expect(tagged(note)).toBe(read)
})

test.each([
  'an [http link](http://example.org)',
  'a [script](javascript:alert(1))',
  'a [data link](data:text/html,x)',
  '<img src=x onerror=alert(1)>',
  '<a href="https://example.org">a tag</a>',
])('%j stays text', (note) => {
  const [block] = parseNote(note).shown
  expect(block).toEqual({ kind: 'paragraph', spans: [{ kind: 'text', text: note }] })
})

test('lines with a mark are items of a list, numbered or not', () => {
  expect(parseNote('Before:\n- one\n- *two*\n  goes on\n1. first').shown).toEqual([
    { kind: 'paragraph', spans: [{ kind: 'text', text: 'Before:' }] },
    {
      kind: 'list',
      ordered: false,
      items: [
        [{ kind: 'text', text: 'one' }],
        [
          { kind: 'emphasis', spans: [{ kind: 'text', text: 'two' }] },
          { kind: 'text', text: ' goes on' },
        ],
      ],
    },
    { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'first' }]] },
  ])
})

test('what stands below a line of dashes is for the presenter', () => {
  const { shown, spoken } = parseNote('For all.\n\n---\nFor me.')
  expect(shown).toEqual([{ kind: 'paragraph', spans: [{ kind: 'text', text: 'For all.' }] }])
  expect(spoken).toEqual([{ kind: 'paragraph', spans: [{ kind: 'text', text: 'For me.' }] }])
})

test('a note in one line has no marks', () => {
  expect(plainNote('**One** [two](https://example.org)\n\n- `three`\n\n---\nfour')).toBe('One two three')
})

test.each(['*', '**', '_', '[', '[a](', '\\'])('thousands of %j come to an end', (mark) => {
  expect(plainNote(mark.repeat(4000)).length).toBeGreaterThan(1000)
})
