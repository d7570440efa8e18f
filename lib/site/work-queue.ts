/** Thrown where so much waits already that nothing more may. */
export class QueueFullError extends Error {
  override name = 'QueueFullError'
}

/**
 * Makes a queue in which costly work is done one piece after the other.
 *
 * @param maxWaiting How many pieces there may be at once, the one that is being done included; without it, any number.
 * @returns Does a piece of work in its turn; throws {@link QueueFullError} where there are as many already.
 */
export function createQueue(
  maxWaiting = Number.POSITIVE_INFINITY,
): <T>(work: () => Promise<T>) => Promise<T> {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (work) => {
    if (waiting >= maxWaiting) throw new QueueFullError('Too much is waiting.')
    waiting++
    const result = last.then(work).finally(() => {
      waiting--
    })
    last = result.catch(() => {})
    return result
  }
}
