import { type NextRequest, NextResponse } from 'next/server'
import { missingPath } from '@/lib/addresses/paths'
import { answerTo } from '@/lib/redirects/answer'
import { readDirectory } from '@/lib/redirects/read-directory'

/** Everything but the framework's own files and the drawings, which have no second address. */
export const config = { matcher: '/((?!_next/|drawings/).*)' }

/** Sends every request to the one true address of what it asks for; where there is nothing, to the page that helps. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = new URL(request.url)
  const answer = answerTo(pathname, search, readDirectory())
  if (answer.kind === 'redirect') return NextResponse.redirect(new URL(answer.to, request.url), answer.status)
  if (answer.kind === 'stands') return NextResponse.next()
  const help = new URL(missingPath, request.url)
  help.searchParams.set('address', pathname.slice(0, longestAddress))
  return NextResponse.rewrite(help, { status: 404 })
}

/** In characters: what the page that helps gets to see of an address. */
const longestAddress = 500
