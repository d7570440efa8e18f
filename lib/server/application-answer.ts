import type { OutgoingHttpHeaders } from 'node:http'

/** What the application has answered, whole. */
export type ApplicationAnswer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/**
 * Whether the application could not make an answer. Where the page of a missing address fails as well, the framework answers 404
 * with its own page of an error, which is empty until its script has run.
 */
export function hasFailed({ status, body }: ApplicationAnswer): boolean {
  return status >= 500 || (status >= 400 && body.includes('<html id="__next_error__"'))
}

/** @returns The value of a header as one text; empty without one. */
export function headerOf({ headers }: ApplicationAnswer, name: string): string {
  return [headers[name] ?? ''].flat().join(', ')
}
