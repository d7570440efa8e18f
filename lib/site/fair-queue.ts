/** Gives a place back; more than once does no more. */
export type Leave = () => void

/**
 * Lets as many through at once as there are places. All others wait in a line of their visitor, and the visitors come in turn:
 * nobody waits until all that another has asked for is done.
 *
 * @param places How many may be inside at once.
 * @param patience How many of one visitor may wait.
 */
export function openFairQueue(places: number, patience: number) {
  const lines = new Map<string, ((leave: Leave) => void)[]>()
  let taken = 0

  function letIn(): void {
    const [next] = lines
    if (!next || taken >= places) return
    const [visitor, [enter, ...others]] = next
    lines.delete(visitor)
    if (others.length > 0) lines.set(visitor, others)
    taken += 1
    enter?.(once(leave))
  }

  function leave(): void {
    taken -= 1
    letIn()
  }

  return {
    /** @returns What gives the place back, as soon as there is one; undefined where too many of the visitor wait already. */
    enter: async (visitor: string): Promise<Leave | undefined> => {
      const line = lines.get(visitor) ?? []
      if (line.length >= patience) return undefined
      return new Promise((resolve) => {
        lines.set(visitor, [...line, resolve])
        letIn()
      })
    },
  }
}

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) work()
    isDone = true
  }
}
