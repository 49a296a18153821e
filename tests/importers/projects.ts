import type { Paper } from '../../src/model/paper.ts'
import { writeProject, type Project } from '../../src/model/project-file.ts'

function paper(id: string, title: string, more: Partial<Paper> = {}): Paper {
  return {
    id,
    aliases: [],
    title,
    authors: ['Ada Example', 'Bo Example'],
    year: 2024,
    venue: 'Kitchen Letters',
    doi: null,
    arxiv: null,
    url: 'https://example.org/soup',
    code: null,
    keywords: ['soup'],
    abstract: null,
    summary: 'Soup "stays" warm.',
    ...more,
  }
}

/** A made-up project with something of everything. */
export const madeProject: Project = {
  name: 'Soups',
  description: 'Made up.',
  view: 'select=concept:warm&camera=1,2,3',
  anchors: {
    positions: { 'paper:doi:10.1/soup': [1.25, -3.0000001], 'concept:warm': [0.1 + 0.2, 1e-9] },
    pinned: ['concept:warm'],
  },
  names: [{ name: 'Warm things', members: ['concept:warm'] }],
  belongings: {
    stories: { version: 1, title: 'Told', scenes: [{ id: 'a', title: 'One', note: 'A\nnote', view: '' }] },
    marks: { version: 1, starred: ['paper:doi:10.1/soup'] },
  },
  papers: [
    paper('doi:10.1/soup', 'Warm Soup in Cold Rooms', { aliases: ['title:1'], abstract: 'We stir.\nTwice.' }),
    paper('title:2', 'Warm Soup in Cold Rooms', { authors: [], year: null, url: null }),
    paper('arxiv:2101.00001', 'שלום 🍲 <b>Bread</b>'),
  ],
}

export function projectText(project: Project = madeProject): string {
  return [...writeProject(project)].join('')
}
