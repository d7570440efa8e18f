import { isPreviewAnswer } from '@/lib/preview/access/headers'
import { searchPath } from '@/lib/site/addresses/paths'
import { searchParameters } from '@/lib/site/addresses/search-address'
import { type PageContents, readingPolicy } from '@/lib/site/content-security-policy'
import { type ApplicationAnswer, headerOf } from './application-answer'
import { speculationRules } from './speculation-rules'

/** Names and values by turns, which Node sends as they are. */
export type HeaderList = string[]

/** Caches ask again after some seconds; while they ask, or when nobody answers, they may go on with what they have. */
const forReading = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60, stale-if-error=86400'
/** What is not there may be there in a moment. */
const forErrors = 'public, max-age=0, s-maxage=5'

/** About the framework's connection, cache, router, proxy and parts of pages; and what this server decides anew. */
const dropped =
  /^(x-(nextjs|middleware)-.*|x-powered-by|vary|cache-control|etag|content-(length|encoding)|connection|keep-alive|date|transfer-encoding)$/

/**
 * The headers of an answer for everybody, but for those that depend on its coding.
 *
 * @param address By which it is kept.
 * @param page What is known of it if it is a page.
 */
export function toPublicHeaders(
  address: string,
  answer: ApplicationAnswer,
  page: PageContents | undefined,
): HeaderList {
  const kept = Object.entries(answer.headers).flatMap(([name, value]) =>
    dropped.test(name) || value === undefined
      ? []
      : [value].flat().flatMap((each) => [name, name === 'link' ? withoutHints(String(each)) : String(each)]),
  )
  return [
    ...kept,
    ...['Cache-Control', cacheControl(answer), 'Vary', 'Accept-Encoding'],
    ...(page ? pageHeaders(address, page) : []),
  ]
}

/** A header `Link` without the scripts and style sheets that pages lose: https://www.rfc-editor.org/rfc/rfc8288. */
function withoutHints(link: string): string {
  return link
    .split(/,\s*(?=<)/)
    .filter((each) => !/;\s*as="?(style|script)"?/.test(each))
    .join(', ')
}

/** Files of the build and drawings never change at their address, and say so themselves. */
function cacheControl(answer: ApplicationAnswer): string {
  if (answer.status >= 500) return 'no-store'
  const own = headerOf(answer, 'cache-control')
  if (isPreviewAnswer(answer.headers)) return own
  if (/immutable|max-age=[1-9]/.test(own.replaceAll(/s-maxage=\d+/g, ''))) return own
  return answer.status === 200 ? forReading : forErrors
}

function pageHeaders(address: string, page: PageContents): HeaderList {
  return [
    ...['Content-Security-Policy', readingPolicy(page)],
    ...['Speculation-Rules', speculationRules],
    ...['No-Vary-Search', isSearch(address) ? searchVariants : 'params'],
  ]
}

/** A page is the same with and without the parameters of a campaign; a search reads a few. */
const searchVariants = `params, except=(${Object.values(searchParameters)
  .map((name) => `"${name}"`)
  .join(' ')})`

function isSearch(address: string): boolean {
  return address.startsWith(searchPath)
}
