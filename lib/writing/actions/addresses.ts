import { stateAt } from '@/lib/content/documents/publication'
import { gone, movedForGood } from '@/lib/routing/redirect'
import { documentPath, fileNamePath, pathOfSegments, pathSegments } from '@/lib/site/addresses/paths'
import { isOwnHost } from '@/lib/site/addresses/site-url'
import { toSlug } from '@/lib/site/addresses/slug'
import { setFields } from '../edit/apply-edit'
import type { Action, Plan, Subject, Texts } from './action'
import { addEntry, removeEntry } from './edit-redirects'
import { writeInstant } from './owners-instant'
import { firstWithdrawal, unreadable } from './publication'

/** Takes a piece from readers for good, and says at its address where to go, or that it is gone. */
export function retire(
  subject: Subject,
  texts: Texts,
  { how, to: asked, reason }: Extract<Action, { kind: 'retire' }>,
  now: Date,
): Plan {
  const { title, path, visibility } = subject
  const state = stateAt(now)(visibility)
  if (state === 'draft' || state === 'scheduled')
    return { refusal: 'No reader has seen this: there is no address to retire. Take it back instead.' }
  const to = toTarget(asked)
  if (how === 'redirect' && to === undefined)
    return { refusal: 'Say where its address is to lead: to a page of this site, or to one with https://.' }
  const document =
    state === 'published'
      ? setFields(texts.document, { unpublish: writeInstant(firstWithdrawal(subject, now)) })
      : texts.document
  if (document === undefined) return unreadable
  const entry =
    how === 'redirect'
      ? { from: path, to, status: movedForGood }
      : { from: path, status: gone, ...(to && { to }), ...(reason && { reason }) }
  return {
    texts: { document, redirects: addEntry(texts.redirects, entry) },
    message: how === 'redirect' ? `Retire “${title}”, which leads to ${to} now` : `Retire “${title}”`,
    done:
      how === 'redirect'
        ? `“${title}” is retired. Its address leads to ${to}.`
        : `“${title}” is retired. Its address says that it is gone.`,
  }
}

/** Gives a piece another address; the one that readers know leads there. Its file keeps its name, by which share links know it. */
export function rename(
  { file, title, path, visibility }: Subject,
  texts: Texts,
  asked: string,
  now: Date,
): Plan {
  const to = toNewPath(asked, path)
  if (to === undefined)
    return { refusal: 'Write the new address, such as /insights/articles/a-better-name/.' }
  if (to === path) return { refusal: 'That is its address already.' }
  const permalink = to === fileNamePath(file) ? null : decodeURI(to).slice(1, -1)
  if (permalink !== null && documentPath({ file, permalink }) !== to)
    return { refusal: 'That cannot be an address. Use small letters, digits and hyphens.' }
  const document = setFields(texts.document, { permalink })
  if (document === undefined) return unreadable
  const state = stateAt(now)(visibility)
  const isKnown = state === 'published' || state === 'withdrawn'
  const free = removeEntry(texts.redirects, to)
  return {
    texts: {
      document,
      redirects: isKnown ? addEntry(free, { from: path, to, status: movedForGood }) : free,
    },
    message: `Move “${title}” to ${to}`,
    done: `“${title}” has moved to ${to}.${isKnown ? ' Its old address leads there.' : ''}`,
  }
}

/** @returns Where a redirect is to lead, as `redirects.yml` writes it; undefined for nothing. */
function toTarget(asked: string): string | undefined {
  const written = toOwnPath(asked.trim())
  if (written === '') return undefined
  return /^(\/|https?:)/i.test(written) ? written : `/${written}`
}

/** @returns The path that somebody wants; a name alone is one beside the present path. */
function toNewPath(asked: string, present: string): string | undefined {
  const written = toOwnPath(asked.trim())
  const segments = pathSegments(written).map((each) =>
    /^[a-z\d][a-z\d._-]*$/.test(each) ? each : toSlug(each),
  )
  if (/[?#]|^\w+:/.test(written) || segments.length === 0 || segments.includes('')) return undefined
  return pathOfSegments(
    written.includes('/') ? segments : [...pathSegments(present).slice(0, -1), ...segments],
  )
}

/** @returns An address of this site without its host, as it is copied from a browser. */
function toOwnPath(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url && isOwnHost(url.host) ? url.pathname + url.search + url.hash : address
}
