import type { OutgoingHttpHeaders } from 'node:http'

/** What the application has answered, whole. */
export type ApplicationAnswer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/** Whether something is missing, and the page that says so is the framework's own, which is empty until its script has run. */
export function isEmptyMissingPage({ status, body }: ApplicationAnswer): boolean {
  return status === 404 && body.includes('<html id="__next_error__"')
}

/** Whether a page may be at an address: a page's ends in a slash, and what is in these folders is none. */
export function mayBePage(address: string): boolean {
  return /^\/(?!(_next|drawings)\/)[^?]*\/(\?|$)|^\/(\?|$)/.test(address)
}

/** @returns The value of a header as one text; empty without one. */
export function headerOf({ headers }: ApplicationAnswer, name: string): string {
  return [headers[name] ?? ''].flat().join(', ')
}
