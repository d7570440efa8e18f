import { ImportError } from '@/lib/routing/old-rules'
import type { Action, Plan, Subject, Texts } from './action'
import { rename, retire } from './addresses'
import { planFor, publish, schedule, takeBack } from './publication'
import { revokeAll, revokeOne } from './share-links'

/** Makes of the texts of a piece, and of the lists beside it, what an action makes of them. */
export function planAction(action: Action, subject: Subject, texts: Texts, now: Date): Plan {
  try {
    return plan(action, subject, texts, now)
  } catch (error) {
    if (error instanceof ImportError) return { refusal: error.message }
    throw error
  }
}

function plan(action: Action, subject: Subject, texts: Texts, now: Date): Plan {
  switch (action.kind) {
    case 'publish':
      return publish(subject, texts, now)
    case 'schedule':
      return schedule(subject, texts, action.at, now)
    case 'plan':
      return planFor(subject, texts, action.day)
    case 'take-back':
      return takeBack(subject, texts, now)
    case 'retire':
      return retire(subject, texts, action, now)
    case 'rename':
      return rename(subject, texts, action.to, now)
    case 'revoke-all':
      return revokeAll(subject, texts, now)
    case 'revoke':
      return revokeOne(texts, action.link, action.by, now)
  }
}
