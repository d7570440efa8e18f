import type { OutgoingHttpHeaders } from 'node:http'

/** What the application has answered, whole. */
export type ApplicationAnswer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/**
 * Whether the application could not make an answer. Where the page of a missing address fails as well, the framework answers 404
 * with its own page of an error, which is empty until its script has run. Where a file is missing it does so, too, and nothing has failed.
 *
 * @param address That was asked for; those of pages end in a slash.
 */
export function hasFailed({ status, body }: ApplicationAnswer, address: string): boolean {
  if (status >= 500) return true
  return status >= 400 && /^[^?]*\/(\?|$)/.test(address) && body.includes('<html id="__next_error__"')
}

/** @returns The value of a header as one text; empty without one. */
export function headerOf({ headers }: ApplicationAnswer, name: string): string {
  return [headers[name] ?? ''].flat().join(', ')
}
