import { searchPath } from '@/lib/site/addresses/paths'

export const dynamic = 'force-static'

const pages = { href_matches: '/*/' }
const madeForEach = { href_matches: [`${searchPath}*`, '/preview/*', '/api/*'] }

/** Pages are fetched when a pointer rests on their link: https://developer.mozilla.org/en-US/docs/Web/API/Speculation_Rules_API. */
const rules = { prefetch: [{ where: { and: [pages, { not: madeForEach }] }, eagerness: 'moderate' }] }

export function GET() {
  return Response.json(rules, {
    headers: {
      'Content-Type': 'application/speculationrules+json',
      'Cache-Control': 'public, max-age=86400',
    },
  })
}
