/** Sent with everything that only some may see: kept by no cache and no search engine, told to no other site, in no frame. */
export const previewHeaders: Record<string, string> = {
  'Cache-Control': 'private, no-cache, no-store, max-age=0, must-revalidate',
  'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** The header by which `proxy.ts` tells pages of a preview at which path they stand. */
export const addressHeader = 'x-preview-address'
