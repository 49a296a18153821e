import { writeProject, type ProjectParts } from '../model/project-file.ts'
import type { CorpusRecord, ProjectScope } from './api.ts'
import { pacer } from './pace.ts'

/** A corpus as a project file. */
export async function projectBlob(
  { name, description, papers }: CorpusRecord,
  parts: ProjectParts,
  { abstracts }: ProjectScope,
): Promise<Blob> {
  const pause = pacer()
  const filed = abstracts ? papers : papers.map((paper) => ({ ...paper, abstract: null }))
  const pieces: string[] = []
  for (const piece of writeProject({ ...parts, name, description, papers: filed })) {
    pieces.push(piece)
    await pause()
  }
  return new Blob(pieces, { type: 'application/json' })
}
