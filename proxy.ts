import { type NextRequest, NextResponse } from 'next/server'
import { addressHeader, previewHeaders } from '@/lib/preview/access/headers'
import { isSession, sessionCookie } from '@/lib/preview/access/session'
import { readRouteTables } from '@/lib/routing/read-route-table'
import { resolveAddress } from '@/lib/routing/resolve'
import type { RouteTable } from '@/lib/routing/route-table'
import { gonePath, missingPath } from '@/lib/site/addresses/paths'
import { isInvalidLinkPath, isPreviewPath } from '@/lib/site/addresses/preview-paths'
import { readEnvironment } from '@/lib/site/environment'

/** Everything but the framework's own files and the drawings, which have no second address. */
export const config = { matcher: '/((?!_next/|drawings/).*)' }

/** Sends every request to the one true address of what it asks for; where there is none, to an error page. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = new URL(request.url)
  if (isPreviewPath(pathname))
    return readEnvironment().previewSecret ? toDashboard(request) : toErrorPage(request, missingPath, 404)
  const { everybody, marketers } = readRouteTables()
  if (await isSession(request.cookies.get(sessionCookie)?.value))
    return asPreview(toTrueAddress(request, marketers) ?? toPage(request))
  return toTrueAddress(request, everybody) ?? NextResponse.next()
}

/** @returns The answer to an address without a page; undefined where there is one. */
function toTrueAddress(request: NextRequest, routes: RouteTable): NextResponse | undefined {
  const { pathname, search } = new URL(request.url)
  const answer = resolveAddress(pathname, search, routes)
  if (answer.kind === 'redirect') return NextResponse.redirect(new URL(answer.to, request.url), answer.status)
  if (answer.kind === 'gone') return toErrorPage(request, gonePath, 410)
  return answer.kind === 'unknown' ? toErrorPage(request, missingPath, 404) : undefined
}

/** The dashboard and all that belongs to it. */
function toDashboard(request: NextRequest): NextResponse {
  const { pathname } = new URL(request.url)
  // A page that gives itself this status comes without its text where no script runs.
  if (isInvalidLinkPath(pathname)) return asPreview(NextResponse.rewrite(request.url, { status: 404 }))
  return asPreview(toPage(request))
}

/** Passes its path on to a page of the preview. */
function toPage(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers)
  headers.set(addressHeader, new URL(request.url).pathname)
  return NextResponse.next({ request: { headers } })
}

/** A page of the site that explains the status; it is rendered for each request and kept by no cache. */
function toErrorPage(request: NextRequest, page: string, status: number): NextResponse {
  const { pathname } = new URL(request.url)
  const rewritten = new URL(page, request.url)
  rewritten.searchParams.set('address', pathname.slice(0, MAX_ADDRESS_LENGTH))
  const headers = new Headers(request.headers)
  headers.set(addressHeader, pathname)
  return NextResponse.rewrite(rewritten, { status, request: { headers } })
}

function asPreview(response: NextResponse): NextResponse {
  for (const [name, value] of Object.entries(previewHeaders)) response.headers.set(name, value)
  return response
}

/** In characters: how much of an address the error page sees. */
const MAX_ADDRESS_LENGTH = 500
