const SLOTS = 10

/** The CSS colour of a slot of the cluster palette; without a cluster (-1) the colour of third ink. */
export function clusterColour(slot: number): string {
  return slot < 0 ? 'var(--ink-3)' : `var(--cluster-${slot % SLOTS})`
}
