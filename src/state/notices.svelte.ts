export interface NoticeAction {
  readonly label: string
  readonly run: () => void
}

export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'warning' | 'error'
  /** Whole sentences. */
  readonly text: string
  readonly action: NoticeAction | null
}

const SHOWN_FOR = 9_000
const AT_MOST = 4

/** Short messages about what happened. Errors stay until they are closed, others go by themselves. */
export class Notices {
  list = $state.raw<readonly Notice[]>([])
  #next = 1

  info(text: string, action: NoticeAction | null = null): void {
    const id = this.#add('info', text, action)
    setTimeout(() => {
      this.close(id)
    }, SHOWN_FOR)
  }

  warn(text: string, action: NoticeAction | null = null): void {
    this.#add('warning', text, action)
  }

  error(text: string, action: NoticeAction | null = null): void {
    this.#add('error', text, action)
  }

  close(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id)
  }

  #add(tone: Notice['tone'], text: string, action: NoticeAction | null): number {
    const id = this.#next++
    const others = this.list.filter((notice) => notice.text !== text)
    this.list = [...others, { id, tone, text, action }].slice(-AT_MOST)
    return id
  }
}
