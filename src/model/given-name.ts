import type { NodeKey } from './node.ts'

/** A name that the user gave a cluster; it belongs to whatever cluster holds most of these nodes later. */
export interface GivenName {
  readonly name: string
  readonly members: readonly NodeKey[]
}
