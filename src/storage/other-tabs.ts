/** The tabs of this browser that have the same library. */
export interface OtherTabs {
  /** Tells the others of a corpus that was written, with its new stamp. */
  tell(digest: string, stamp: unknown): void
  heed(listener: (digest: string, stamp: unknown) => void): void
  /**
   * Has a corpus open in place of the one before.
   * @returns whether another tab has it open too
   */
  enter(digest: string): Promise<boolean>
}

/** The other tabs by the means of the browser: where one of these is missing, the others are not heard of. */
export function otherTabs(name = 'weft-library'): OtherTabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  let leave = (): void => undefined
  return {
    tell: (digest, stamp) => channel?.postMessage({ digest, stamp }),
    heed: (listener) => {
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data !== 'object' || data === null || !('digest' in data)) return
        if (typeof data.digest === 'string') listener(data.digest, 'stamp' in data ? data.stamp : undefined)
      })
    },
    enter: async (digest) => {
      leave()
      const locks = lockManager()
      if (!locks) return false
      const lock = `${name} ${digest}`
      const { held = [] } = await locks.query()
      // Shared: it stands for a tab that has the corpus open, and keeps nobody out.
      void locks.request(lock, { mode: 'shared' }, () => new Promise<void>((done) => (leave = done)))
      return held.some((one) => one.name === lock)
    },
  }
}

/** Browsers give it to secure pages only. */
function lockManager(): LockManager | null {
  return 'locks' in navigator ? navigator.locks : null
}
