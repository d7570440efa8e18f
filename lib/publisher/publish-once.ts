import { setTimeout as pause } from 'node:timers/promises'
import type { Outcome, Publisher } from './publisher'

/** Publishes what is in the content folder now, when that has settled. */
export async function publishOnce(publisher: Pick<Publisher, 'publish'>): Promise<Outcome> {
  for (;;) {
    const outcome = await publisher.publish()
    if (outcome.kind === 'refused' || outcome.lookAgainIn === undefined) return outcome
    await pause(outcome.lookAgainIn)
  }
}
