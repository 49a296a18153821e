import type { Problem } from '../model/problem.ts'
import { parseProject, PROJECT_FORMAT, type Fault } from '../model/project-file.ts'
import type { Importer, ReadResult } from './importer.ts'
import { objectTexts, parseJson } from './json-text.ts'
import { isRecord } from './record.ts'

const MARK = new RegExp(`"format"\\s*:\\s*"${PROJECT_FORMAT}"`)

/** Weft's own project file: papers with all that was made of them. */
export const weftProject: Importer = {
  id: 'weft-project',
  label: 'Weft project',
  recognises: (text) => text.trimStart().startsWith('{') && MARK.test(text.slice(0, 4000)),
  read: (text, file) => Promise.resolve(read(text, file)),
}

function read(text: string, file: string): ReadResult {
  const json = parseJson(text)
  const problems: Problem[] = []
  let value = 'value' in json ? json.value : undefined
  if (!('value' in json)) {
    problems.push(damaged(file, json.line, `${json.error} What could be read of the project was kept.`))
    value = salvage(text, file, problems)
  }
  if (!isRecord(value)) return { papers: [], problems: [damaged(file, 1, 'This is not a project.')] }
  const { project, faults } = parseProject(value)
  problems.push(...faults.map((fault) => problemOf(file, fault, project === null)))
  if (!project) return { papers: [], problems }
  const { papers, name, description, ...parts } = project
  return {
    papers: papers.map((paper, at) => ({ paper, line: null, record: at + 1 })),
    problems,
    ...(name === '' ? {} : { name }),
    description,
    project: parts,
  }
}

/** The parts and papers of damaged text that are whole: line by line as Weft writes them. */
function salvage(text: string, file: string, problems: Problem[]): Record<string, unknown> {
  const lines = text.split(/\r?\n/)
  const list = lines.findIndex((line) => /^"papers"\s*:\s*\[$/.test(line))
  const parts: [string, unknown][] = []
  const papers: unknown[] = []
  for (const [at, line] of lines.entries()) {
    const [, name, value] =
      list >= 0 && at > list ? ['', 'papers', line] : (/^\s*\{?\s*"(\w+)"\s*:\s*(.*)$/.exec(line) ?? [])
    if (name === undefined || value === undefined || at === list || /^\s*(\]\}?|\})?\s*$/.test(value))
      continue
    const part = parseJson(value.replace(/,\s*$/, ''))
    if (!('value' in part)) problems.push(damaged(file, at + 1, 'This line is damaged and was left out.'))
    else if (name === 'papers') papers.push(part.value)
    else parts.push([name, part.value])
  }
  return { ...Object.fromEntries(parts), papers: list >= 0 ? papers : papersIn(text, file, problems) }
}

/** The papers of damaged text that is not in lines of Weft's. */
function papersIn(text: string, file: string, problems: Problem[]): unknown[] {
  return [...objectTexts(text, 1)].flatMap(({ text: object, line }) => {
    const one = parseJson(object)
    if ('value' in one)
      return isRecord(one.value) && 'id' in one.value && 'title' in one.value ? [one.value] : []
    problems.push(damaged(file, line + one.line - 1, 'What stands here is damaged and was left out.'))
    return []
  })
}

function problemOf(file: string, { record, message, advice }: Fault, whole: boolean): Problem {
  return {
    file,
    line: null,
    record,
    message,
    advice,
    damaged: true,
    ...(record || whole ? { refused: true } : {}),
  }
}

function damaged(file: string, line: number, message: string): Problem {
  return {
    file,
    line,
    record: null,
    message,
    advice: 'Open another copy of the file if you have one.',
    damaged: true,
  }
}
