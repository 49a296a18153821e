import type { Plugin } from 'vite'

interface Cut {
  readonly from: string
  readonly to: string
}

const without = (from: string): Cut => ({ from, to: '' })

/** Sigma's ways to listen to hands and to a graph that changes, and to draw labels. */
const METHODS = [
  'bindEventHandlers',
  'bindGraphHandlers',
  'unbindGraphHandlers',
  'renderLabels',
  'renderEdgeLabels',
  'renderHighlightedNodes',
]

/** By file of sigma, what is taken out of it. What is then used by nobody stays out of the build by itself. */
const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'sigma.esm.js': [
    { from: 'new MouseCaptor(', to: 'new Captor(' },
    { from: 'new TouchCaptor(', to: 'new Captor(' },
    {
      from: '_createClass(Captor)',
      to: '_createClass(Captor, [{ key: "setSettings", value() {} }, { key: "kill", value() {} }])',
    },
  ],
  'sigma-settings.esm.js': [
    { from: ': drawStraightEdgeLabel', to: ': null' },
    { from: ': drawDiscNodeLabel', to: ': null' },
    { from: ': drawDiscNodeHover', to: ': null' },
    without('circle: NodeCircleProgram'),
    without('arrow: EdgeArrowProgram,'),
    without('line: EdgeRectangleProgram'),
  ],
  'index-fad77a13.esm.js': [
    without(' = createEdgeArrowHeadProgram()'),
    without(' = createEdgeClampedProgram()'),
    without(' = createEdgeArrowProgram()'),
    without('_defineProperty(NodeCircleProgram, "ANGLE_1", 0);'),
    without('_defineProperty(NodeCircleProgram, "ANGLE_2", 2 * Math.PI / 3);'),
    without('_defineProperty(NodeCircleProgram, "ANGLE_3", 4 * Math.PI / 3);'),
  ],
  'colors-beb06eb2.esm.js': [
    without('FLOAT_COLOR_CACHE[htmlColor] = floatColor(HTML_COLORS[htmlColor]);'),
    without('FLOAT_COLOR_CACHE[HTML_COLORS[htmlColor]] = FLOAT_COLOR_CACHE[htmlColor];'),
    without('for (var htmlColor in HTML_COLORS)'),
  ],
}

/**
 * Sigma brings its own programs, labels, listening and names of colours for those who bring none. Weft brings its own of all this and
 * names no colour, but no bundler can know that. @throws Error where sigma is another than this was written for
 */
export function sigmaPlugin(): Plugin {
  return {
    name: 'weft-sigma',
    apply: 'build',
    transform: {
      filter: { id: /\/sigma\/.*\.esm\.js$/ },
      handler(code, id) {
        const file = id.replace(/^.*\//, '')
        const emptied = file === 'sigma.esm.js' ? METHODS.reduce(emptyMethod, code) : code
        return { code: (CUTS[file] ?? []).reduce(cut, emptied), map: null }
      },
    },
  }
}

function cut(code: string, { from, to }: Cut): string {
  if (!code.includes(from)) throw new Error(`Sigma has no "${from}" any more: look what it begins with now.`)
  return code.replace(from, to)
}

/** Leaves a method of sigma's class without a body. */
function emptyMethod(code: string, name: string): string {
  const method = new RegExp(String.raw`value: function ${name}\([^)]*\) \{[\s\S]*?\n    \}`)
  const [text] = method.exec(code) ?? []
  return cut(code, { from: text ?? `function ${name}(`, to: `value: function ${name}() {}` })
}
