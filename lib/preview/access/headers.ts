import type { OutgoingHttpHeaders } from 'node:http'

/** Sent with everything that only some may see: no cache, no search engine, no referrer, no frame. */
export const previewHeaders: Record<string, string> = {
  'Cache-Control': 'private, no-cache, no-store, max-age=0, must-revalidate',
  'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** Whether an answer, by its headers, is one that only some may see. */
export function isPreviewAnswer(headers: OutgoingHttpHeaders): boolean {
  return headers['x-robots-tag'] === previewHeaders['X-Robots-Tag'] || headers['set-cookie'] !== undefined
}

/** The header in which `proxy.ts` passes its path to a page. */
export const addressHeader = 'x-preview-address'

/** The header in which it says that there is no page at that path. */
export const errorHeader = 'x-error-page'

/**
 * The header by which the server that keeps answers asks to be told of an address that leads nowhere, in place of a page that
 * says so; and in which `proxy.ts` tells it.
 */
export const unknownHeader = 'x-unknown-address'
