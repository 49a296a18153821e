export { drawStill } from '../drawing/still.ts'
