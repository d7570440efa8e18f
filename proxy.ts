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

/** Sends every request to the one true address of what it asks for; where there is nothing, to a page that helps. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = new URL(request.url)
  if (isPreviewPath(pathname))
    return readEnvironment().previewSecret ? toDashboard(request) : toHelp(request, missingPath, 404)
  const { everybody, marketers } = readRouteTables()
  if (await isSession(request.cookies.get(sessionCookie)?.value))
    return asPreview(toTrueAddress(request, marketers) ?? toPage(request))
  return toTrueAddress(request, everybody) ?? NextResponse.next()
}

/** @returns The answer to an address at which no page stands; undefined where one does. */
function toTrueAddress(request: NextRequest, directory: RouteTable): NextResponse | undefined {
  const { pathname, search } = new URL(request.url)
  const answer = resolveAddress(pathname, search, directory)
  if (answer.kind === 'redirect') return NextResponse.redirect(new URL(answer.to, request.url), answer.status)
  if (answer.kind === 'gone') return toHelp(request, gonePath, 410)
  return answer.kind === 'unknown' ? toHelp(request, missingPath, 404) : undefined
}

/** The dashboard and all that belongs to it. */
function toDashboard(request: NextRequest): NextResponse {
  const { pathname } = new URL(request.url)
  // A page that gives itself this status comes without its text where no script runs.
  if (isInvalidLinkPath(pathname)) return asPreview(NextResponse.rewrite(request.url, { status: 404 }))
  return asPreview(toPage(request))
}

/** Pages of a preview are told where they stand. */
function toPage(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers)
  headers.set(addressHeader, new URL(request.url).pathname)
  return NextResponse.next({ request: { headers } })
}

/** A page of the site that explains the status; it is rendered for each request and kept by no cache. */
function toHelp(request: NextRequest, page: string, status: number): NextResponse {
  const { pathname } = new URL(request.url)
  const help = new URL(page, request.url)
  help.searchParams.set('address', pathname.slice(0, MAX_ADDRESS_LENGTH))
  const headers = new Headers(request.headers)
  headers.set(addressHeader, pathname)
  return NextResponse.rewrite(help, { status, request: { headers } })
}

function asPreview(response: NextResponse): NextResponse {
  for (const [name, value] of Object.entries(previewHeaders)) response.headers.set(name, value)
  return response
}

/** In characters: what the page that helps gets to see of an address. */
const MAX_ADDRESS_LENGTH = 500
