import { setTimeout as pause } from 'node:timers/promises'
import type { Publisher } from './publisher'

/** Publishes what is in the content folder now. @returns Whether that was possible; the reasons why not have been printed. */
export async function publishOnce(publisher: Publisher): Promise<boolean> {
  for (;;) {
    const outcome = await publisher.publish()
    if (outcome.kind === 'refused') {
      console.error(outcome.reason)
      return false
    }
    if (outcome.lookAgainIn === undefined) return true
    await pause(outcome.lookAgainIn)
  }
}
