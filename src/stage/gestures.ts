import type { Point } from './stage.ts'

/** What a drag does, from its first movement on. */
export type DragKind = 'pan' | 'node' | 'marquee'

/** What hands do on the stage, in pixels of the stage from its corner. */
export interface GestureEvents {
  /** The pointer moves without a button; null: it left. */
  point(at: Point | null): void
  click(at: Point, add: boolean): void
  doubleClick(at: Point): void
  menu(at: Point): void
  /** A drag began here; the answer says what it does from now on. */
  grab(at: Point, shift: boolean): DragKind
  drag(kind: DragKind, from: Point, to: Point, dx: number, dy: number): void
  drop(kind: DragKind, from: Point, to: Point, add: boolean): void
  /** The drag ended without a drop: a second finger came, or the system took the pointer. */
  abandon(kind: DragKind): void
  /** Two fingers moved together. */
  pan(dx: number, dy: number): void
  /** Zoom by a factor about a point. */
  zoom(factor: number, about: Point): void
}

const SLACK = 4
const LONG_PRESS = 550
const DOUBLE = 320
const WHEEL = 0.0016

interface Drag {
  readonly id: number
  readonly from: Point
  last: Point
  kind: DragKind | null
}

/**
 * Listens to mouse, pen, touch and wheel on an element. Returns the way to stop.
 * @param magnification CSS pixels to a pixel of the stage
 */
export function listenToGestures(
  element: HTMLElement,
  events: GestureEvents,
  magnification: () => number,
): () => void {
  const pointers = new Map<number, Point>()
  let drag: Drag | null = null
  let press: ReturnType<typeof setTimeout> | undefined
  let lastClick = { time: -Infinity, at: { x: 0, y: 0 } }
  const stop = new AbortController()
  const { signal } = stop
  const at = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect()
    const factor = magnification()
    return { x: (event.clientX - box.left) / factor, y: (event.clientY - box.top) / factor }
  }
  const cancelPress = (): void => {
    clearTimeout(press)
  }
  const abandon = (): void => {
    if (drag?.kind) events.abandon(drag.kind)
    drag = null
  }

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return
      element.setPointerCapture(event.pointerId)
      const from = at(event)
      pointers.set(event.pointerId, from)
      abandon()
      if (pointers.size === 1) drag = { id: event.pointerId, from, last: from, kind: null }
      cancelPress()
      if (event.pointerType !== 'mouse' && drag)
        press = setTimeout(() => {
          drag = null
          events.menu(from)
        }, LONG_PRESS)
    },
    { signal },
  )
  element.addEventListener(
    'pointermove',
    (event) => {
      const to = at(event)
      const before = pointers.get(event.pointerId)
      if (!before) {
        if (event.pointerType !== 'touch') events.point(to)
        return
      }
      if (pointers.size === 2) pinch(event.pointerId, before, to)
      pointers.set(event.pointerId, to)
      if (drag?.id !== event.pointerId) return
      if (!drag.kind && far(drag.from, to) < SLACK) return
      cancelPress()
      drag.kind ??= events.grab(drag.from, event.shiftKey)
      events.drag(drag.kind, drag.from, to, to.x - drag.last.x, to.y - drag.last.y)
      drag.last = to
    },
    { signal },
  )
  const pinch = (id: number, before: Point, to: Point): void => {
    const other = [...pointers].find(([key]) => key !== id)?.[1]
    if (!other) return
    const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 }
    events.pan((to.x - before.x) / 2, (to.y - before.y) / 2)
    events.zoom(far(to, other) / Math.max(8, far(before, other)), middle)
  }
  const release = (event: PointerEvent): void => {
    cancelPress()
    if (!pointers.delete(event.pointerId)) return
    const [left] = pointers
    if (left) {
      // One finger of two was lifted: the other one goes on, and taps nothing when it leaves as well.
      drag = { id: left[0], from: left[1], last: left[1], kind: 'pan' }
      return
    }
    if (drag?.id !== event.pointerId) return
    if (event.type === 'pointercancel') {
      abandon()
      return
    }
    const { kind, from } = drag
    drag = null
    const to = at(event)
    const add = event.ctrlKey || event.metaKey || event.shiftKey
    if (kind) {
      events.drop(kind, from, to, add)
      return
    }
    if (event.timeStamp - lastClick.time < DOUBLE && far(lastClick.at, to) < 2 * SLACK) {
      lastClick = { time: -Infinity, at: to }
      events.doubleClick(to)
    } else {
      lastClick = { time: event.timeStamp, at: to }
      events.click(to, add)
    }
  }
  element.addEventListener('pointerup', release, { signal })
  element.addEventListener('pointercancel', release, { signal })
  // The click that a tap brings about afterwards would fall on whatever the tap made appear there.
  element.addEventListener(
    'touchend',
    (event) => {
      if (event.cancelable) event.preventDefault()
    },
    { signal, passive: false },
  )
  element.addEventListener(
    'pointerleave',
    () => {
      if (pointers.size === 0) events.point(null)
    },
    { signal },
  )
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const pixels = event.deltaMode === 0 ? event.deltaY : 24 * event.deltaY
      events.zoom(Math.exp(-WHEEL * Math.max(-300, Math.min(300, pixels))), at(event))
    },
    { signal, passive: false },
  )
  element.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault()
      if (event.button === 2) events.menu(at(event))
    },
    { signal },
  )
  return () => {
    cancelPress()
    stop.abort()
  }
}

function far(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
