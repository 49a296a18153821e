import type Sigma from 'sigma'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import { floatColor } from 'sigma/utils'

/** What the program reads of a node beside its place, size (radius in pixels) and colour. */
export interface SymbolData extends NodeDisplayData {
  /** 0 dot, 1 ring with core, 2 diamond. */
  readonly shape: number
  /** Colour of the outline and of the gap in a ring. */
  readonly halo: string
}

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_halo;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying vec4 v_halo;
varying float v_shape;
varying float v_radius;
varying float v_pixel;
const float bias = 255.0 / 254.0;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  v_radius = a_size;
  v_shape = a_shape;
  v_pixel = 1.0 / u_pixelRatio;
  gl_PointSize = 2.0 * (a_size + 2.0) * u_pixelRatio;
  v_color = a_color;
  v_halo = a_halo;
  v_color.a *= bias;
  v_halo.a *= bias;
}
`

const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying vec4 v_halo;
varying float v_shape;
varying float v_radius;
varying float v_pixel;
const vec4 transparent = vec4(0.0, 0.0, 0.0, 0.0);

vec4 over(vec4 ground, vec4 colour, float amount) {
  return mix(ground, colour, clamp(amount, 0.0, 1.0));
}

void main() {
  vec2 at = (gl_PointCoord - vec2(0.5)) * 2.0 * (v_radius + 2.0);
  bool diamond = v_shape > 1.5;
  bool ring = v_shape > 0.5 && !diamond;
  float far = diamond ? (abs(at.x) + abs(at.y)) * 0.7071 : length(at);
  float edge = diamond ? v_radius * 0.7071 : v_radius;
  float outline = diamond ? 1.06 : 1.0;
  vec4 colour = over(transparent, v_halo, (edge + outline - far) / v_pixel + 0.5);
  colour = over(colour, v_color, (edge - far) / v_pixel + 0.5);
  if (ring) {
    colour = over(colour, v_halo, (edge - 1.6 - far) / v_pixel + 0.5);
    colour = over(colour, v_color, (max(1.5, edge - 3.2) - far) / v_pixel + 0.5);
  }
  gl_FragColor = colour;
}
`

const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext
const UNIFORMS = ['u_pixelRatio', 'u_matrix'] as const

/** Draws every kind of node as one point: dots, rings with a core, diamonds, each with a thin outline. */
export class SymbolProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  /** Without a buffer for picking: the stage finds nodes by itself, and every frame is drawn only once. */
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
    super(gl, null, renderer)
  }

  override getDefinition() {
    return {
      VERTICES: 1,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: POINTS as typeof WebGLRenderingContext.POINTS,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_halo', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    }
  }

  override processVisibleItem(_node: number, startIndex: number, data: NodeDisplayData): void {
    const { x, y, size, color, shape, halo } = data as SymbolData
    this.array.set([x, y, size, shape, floatColor(color), floatColor(halo)], startIndex)
  }

  override setUniforms({ matrix, pixelRatio }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, pixelRatio)
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, matrix)
  }
}
