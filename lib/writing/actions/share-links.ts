import { ownersToday } from '@/lib/site/dates/calendar-day'
import { setFields } from '../edit/apply-edit'
import type { Plan, Subject, Texts } from './action'
import { unreadable } from './publication'

/** Closes every link to a piece that was given out until now. */
export function revokeAll({ title }: Subject, texts: Texts, now: Date): Plan {
  const document = setFields(texts.document, { preview_revision: now.toISOString() })
  if (document === undefined) return unreadable
  return {
    texts: { document },
    message: `Revoke all share links to “${title}”`,
    done: `All share links to “${title}” are closed.`,
  }
}

/** Closes one link, by the name that its page and its stamp show. */
export function revokeOne(texts: Texts, asked: string, by: string, now: Date): Plan {
  const link = asked.trim().toLowerCase()
  if (!/^[\da-f]{12}$/.test(link))
    return { refusal: 'The name of a link has twelve letters and digits, such as 3f9a0c51d7e2.' }
  const names = texts.revoked.split(/\r?\n/).map((line) => line.trim().split(/\s/)[0])
  if (names.includes(link)) return { refusal: 'That link is revoked already.' }
  const before = texts.revoked === '' || texts.revoked.endsWith('\n') ? texts.revoked : `${texts.revoked}\n`
  return {
    texts: { revoked: `${before}${link}  ${by}, ${ownersToday(now)}\n` },
    message: `Revoke the share link ${link}`,
    done: `The share link ${link} is closed.`,
  }
}
