import type { Importer, Pace, ReadResult } from './importer.ts'
import { RecordCollector } from './json-records.ts'
import { parseJson } from './json-text.ts'
import { field, isRecord } from './record.ts'

const linesPerSlice = 500

/** JSON Lines: one record a line, with `title`, `abstract`, `authors`, `year`, `venue` and more. */
export const jsonLines: Importer = {
  id: 'json-lines',
  label: 'JSON Lines',
  recognises: (text) =>
    text.trimStart().startsWith('{') &&
    firstLines(text).some((line) => {
      const parsed = parseJson(line)
      return 'value' in parsed && isRecord(parsed.value) && field(parsed.value, 'papers') === undefined
    }),
  read,
}

async function read(text: string, file: string, pace: Pace): Promise<ReadResult> {
  const records = new RecordCollector(file)
  let start = 0
  for (let line = 1; start < text.length; line++) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const content = text.slice(start, end).trim()
    if (content !== '') {
      const parsed = parseJson(content)
      if ('value' in parsed) records.add(parsed.value, line, line)
      else records.damaged(parsed.error, line, line)
    }
    start = end + 1
    if (line % linesPerSlice === 0) await pace(end / text.length)
  }
  return { papers: records.papers, problems: records.problems }
}

/** The first lines that are not blank; whole objects on a line tell JSON Lines from indented JSON. */
function firstLines(text: string): string[] {
  const lines: string[] = []
  let start = 0
  while (start < text.length && lines.length < 5) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(start, end).trim()
    if (line !== '') lines.push(line)
    start = end + 1
  }
  return lines
}
