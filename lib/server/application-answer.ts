import type { OutgoingHttpHeaders } from 'node:http'

/** What the application has answered, whole. */
export type ApplicationAnswer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/** @returns The value of a header as one text; empty without one. */
export function headerOf({ headers }: ApplicationAnswer, name: string): string {
  return [headers[name] ?? ''].flat().join(', ')
}
