import type { Log } from '@/lib/observability/log'
import { publishOnce } from '../publish-once'
import type { Outcome, Publisher } from '../publisher'
import type { ContentSource } from './follow-repository'

/**
 * @returns What brings the content folder up to date and publishes it. A machine that has published nothing yet may meet a
 *   newest commit with faults, which is refused: then it publishes the newest commit without any first, so that readers
 *   find there what they find on the others, and the version before of each faulty file stays.
 */
export function publishFrom(
  publisher: Pick<Publisher, 'publish' | 'current'>,
  source: ContentSource,
  log: Pick<Log, 'info'>,
): () => Promise<Outcome> {
  let lookedBehind: string | undefined

  async function publishEarlier(newest: string): Promise<boolean> {
    lookedBehind = newest
    for (const commit of await source.earlier()) {
      await source.checkOut(commit)
      if ((await publishOnce(publisher)).kind !== 'published') continue
      log.info({ commit }, 'This is the newest commit without faults, and is published first.')
      return true
    }
    return false
  }

  return async () => {
    await source.update()
    const { commit } = source.status()
    // Without one the folder may be half of one commit and half of another; the source has said why.
    if (commit === undefined) return { kind: 'refused', reason: '' }
    const outcome = await publisher.publish()
    if (outcome.kind !== 'refused' || publisher.current().release || lookedBehind === commit) return outcome
    const isPublished = await publishEarlier(commit)
    await source.checkOut(commit)
    return isPublished ? { kind: 'published', lookAgainIn: 0, isUnchecked: true } : outcome
  }
}
