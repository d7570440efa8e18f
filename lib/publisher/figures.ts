import { type PublicationState, stateAt } from '@/lib/content/documents/publication'
import type { PublisherFigures } from '@/lib/content/releases/publisher-status'
import type { Publisher } from './publisher'

/** In milliseconds: what changes all the time is told this often. */
const INTERVAL = 15_000

/**
 * @param before What a publisher of before has told last.
 * @returns What tells the figures of a publisher, the same ones until something has happened or some time has passed.
 */
export function keepFigures(
  publisher: Pick<Publisher, 'current' | 'faultyFiles'>,
  before: PublisherFigures | undefined,
): (isUpToDate: boolean) => PublisherFigures {
  let checkedAt = before?.checkedAt
  let told: { figures: PublisherFigures; state: string; at: number } | undefined
  return (isUpToDate) => {
    const now = Date.now()
    const { release, documents } = publisher.current()
    const state = JSON.stringify([release?.name, isUpToDate])
    if (told?.state === state && now - told.at < INTERVAL && now >= told.at) return told.figures
    if (isUpToDate) checkedAt = now
    const states: Record<PublicationState, number> = { draft: 0, scheduled: 0, published: 0, withdrawn: 0 }
    const stateOf = stateAt(new Date(now))
    for (const document of documents) states[stateOf(document)] += 1
    const figures = {
      checkedAt,
      documents: states,
      faultyFiles: publisher.faultyFiles(),
      memory: process.memoryUsage.rss(),
    }
    told = { figures, state, at: now }
    return figures
  }
}
