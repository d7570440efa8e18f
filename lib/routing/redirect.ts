import { pathOfSegments } from '@/lib/site/addresses/paths'

/** What a redirect may answer: https://www.rfc-editor.org/rfc/rfc9110#name-redirection-3xx. */
export const redirectStatuses = [301, 302, 307, 308] as const
export type RedirectStatus = (typeof redirectStatuses)[number]

/** An address that has moved for good; the method of a request is kept. */
export const movedForGood: RedirectStatus = 308

/** What a retired address answers: https://www.rfc-editor.org/rfc/rfc9110#name-410-gone. */
export const gone = 410

type Source = {
  /** A path as documents have theirs: percent-encoded, with a trailing slash, without the `*`. */
  from: string
  /** Whether it ends in `*` and so covers everything below `from`, and `from` itself. */
  isPattern: boolean
  /** Line of the file, counted from 1. */
  line: number
}

/** Where an address leads. */
export type Move = {
  /** A path with its query and fragment, or an absolute URL; in a pattern's, `:splat` is what `*` matched. */
  to: string
  status: RedirectStatus
}

/** What the page of a retired address says. */
export type Retired = {
  status: typeof gone
  /** The address of what replaces it: a path or an absolute URL. */
  to?: string | undefined
  /** Why it is gone, in the editor's words. */
  reason?: string | undefined
}

/** One entry of `redirects.yml`, checked in itself: a redirect, or an address that is retired. */
export type Redirect = Source & (Move | Retired)

export function isRetired(entry: Move | Retired): entry is Retired {
  return entry.status === gone
}

/** What nothing can be decoded in: most paths, which spares thousands of them at each save the decoding. */
const plainPath = /^(?:\/[\w.-]+)*\/$/

/** @returns The one spelling of a path: decoded, single slashes, encoded again, with a trailing slash. */
export function toTruePath(path: string): string {
  return plainPath.test(path) ? path : pathOfSegments([path])
}

/** @returns What the spellings of a path have in common, in any case of their letters and any Unicode form. */
export function toSpelling(path: string): string {
  return decodeURIComponent(toTruePath(path)).normalize('NFC').toLowerCase()
}

/** Whether two paths are spellings of one. */
export function isSameAddress(one: string, other: string): boolean {
  return toSpelling(one) === toSpelling(other)
}

/** Whether a path names a file, such as `/img/plan.pdf`; an ending starts with a letter, `/notes-v2.3` is a page. */
export function isFilePath(path: string): boolean {
  return /[^/]\.[a-z]\w*$/i.test(path)
}

/** Takes an address on this site apart; `search` and `fragment` bring their mark or are empty. */
export function splitAddress(address: string): { path: string; search: string; fragment: string } {
  const [, path = '', search = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? []
  return { path, search, fragment }
}
