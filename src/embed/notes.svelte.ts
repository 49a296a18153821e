import { selectedNodes, viewInfo } from './handlers.ts'
import type { HostChannel } from './host-channel.ts'
import type { EmbedSession } from './session.svelte.ts'

/** Tells the page around of changes. Returns the way to stop. */
export function tellChanges(session: EmbedSession, channel: HostChannel): () => void {
  const { notices } = session.app
  return $effect.root(() => {
    let selected = selectedKeys(session)
    let shown = session.viewText
    let scene = session.scene?.id
    let told = 0
    $effect(() => {
      const now = selectedKeys(session)
      if (now === selected) return
      selected = now
      channel.tell('selectionchange', { nodes: selectedNodes(session) })
    })
    $effect(() => {
      const now = session.scene
      if (now?.id === scene) return
      scene = now?.id
      channel.tell('scenechange', { scene: now })
    })
    $effect(() => {
      const now = session.viewText
      if (now === shown) return
      shown = now
      if (!session.taking) channel.tell('viewchange', viewInfo(session))
    })
    $effect(() => {
      for (const { id, tone, text } of notices.list) {
        if (id <= told || tone === 'info') continue
        told = id
        channel.tell('error', { message: text })
      }
    })
  })
}

function selectedKeys({ app }: EmbedSession): string {
  return app.selection.nodes.join()
}
