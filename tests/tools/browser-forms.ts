/** Packages of which browsers need a smaller form than Node: this one brings no XML parser of its own. */
export const browserForms = { 'graphology-gexf': 'graphology-gexf/browser' }
