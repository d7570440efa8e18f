import { searchPath } from '@/lib/site/addresses/paths'

// In an address of its own, a pattern is about that address unless it says otherwise.
const ofPage = { relative_to: 'document' }
const pages = { href_matches: '/*/', ...ofPage }
const madeForEach = { href_matches: [`${searchPath}*`, '/preview/*', '/api/*'], ...ofPage }

/** Pages are fetched when a pointer rests on their link: https://developer.mozilla.org/en-US/docs/Web/API/Speculation_Rules_API. */
const rules = JSON.stringify({
  prefetch: [{ where: { and: [pages, { not: madeForEach }] }, eagerness: 'moderate' }],
})

/**
 * The value of a header `Speculation-Rules` that holds the rules itself, so that they take no request and no connection:
 * a string of https://www.rfc-editor.org/rfc/rfc9651 with a `data:` address of https://www.rfc-editor.org/rfc/rfc2397.
 */
export const speculationRules = `"${`data:application/speculationrules+json,${rules}`.replaceAll('"', '\\"')}"`
