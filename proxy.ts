import { type NextRequest, NextResponse } from 'next/server'
import { addressHeader, errorHeader, previewHeaders, unknownHeader } from '@/lib/preview/access/headers'
import { asOfCookie, isSession, readAsOf, sessionCookie } from '@/lib/preview/access/session'
import { readRouteTables } from '@/lib/routing/read-route-table'
import { resolveAddress } from '@/lib/routing/resolve'
import type { RouteTable } from '@/lib/routing/route-table'
import { gonePath, maxHelpedLength, missingPath } from '@/lib/site/addresses/paths'
import {
  invalidLinkPath,
  isInterfaceFilePath,
  isInvalidLinkPath,
  isPreviewPath,
  writePath,
} from '@/lib/site/addresses/preview-paths'
import { previewPolicy, writingPolicy } from '@/lib/site/content-security-policy'
import { readEnvironment } from '@/lib/site/environment'

/**
 * Everything but the framework's own files and the drawings, which have no second address, and what takes pictures: what goes through here
 * is kept in memory first.
 */
export const config = { matcher: '/((?!_next/|drawings/|preview/write/api/$|preview/import/take/$).*)' }

/** Sends every request to the one true address of what it asks for; where there is none, to an error page. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = new URL(request.url)
  if (isInterfaceFilePath(pathname)) return toPage(request)
  if (isPreviewPath(pathname))
    return readEnvironment().previewSecret
      ? asPreview((policy) => toDashboard(request, policy), isWritePage(pathname) ? writingPolicy : undefined)
      : toErrorPage(request, missingPath, 404)
  if (await isSession(request.cookies.get(sessionCookie)?.value)) {
    const rehearsed = readAsOf(request.cookies.get(asOfCookie)?.value)
    const routes = rehearsed ? readRouteTables(rehearsed).everybody : readRouteTables().marketers
    return asPreview((policy) => toTrueAddress(request, routes, policy) ?? toPage(request, policy))
  }
  return toTrueAddress(request, readRouteTables().everybody) ?? toPage(request)
}

/** @returns The answer to an address without a page; undefined where there is one. */
function toTrueAddress(request: NextRequest, routes: RouteTable, policy?: string): NextResponse | undefined {
  const { pathname, search } = new URL(request.url)
  const answer = resolveAddress(pathname, search, routes)
  if (answer.kind === 'redirect') return NextResponse.redirect(new URL(answer.to, request.url), answer.status)
  if (answer.kind === 'gone') return toErrorPage(request, gonePath, 410, policy)
  if (answer.kind !== 'unknown') return undefined
  return request.headers.has(unknownHeader)
    ? new NextResponse(null, { status: 404, headers: { [unknownHeader]: 'true' } })
    : toErrorPage(request, missingPath, 404, policy)
}

/** The dashboard and all that belongs to it. */
function toDashboard(request: NextRequest, policy: string | undefined): NextResponse {
  const { pathname } = new URL(request.url)
  // A page that gives itself a status comes without its text where no script runs.
  return isInvalidLinkPath(pathname)
    ? NextResponse.rewrite(request.url, {
        status: pathname === undecidedPath ? 503 : 404,
        request: { headers: headersFor(request, policy) },
      })
    : toPage(request, policy)
}

function toPage(request: NextRequest, policy?: string): NextResponse {
  return NextResponse.next({ request: { headers: headersFor(request, policy) } })
}

/** A page of the site that explains the status; it is rendered for each request. */
function toErrorPage(request: NextRequest, page: string, status: number, policy?: string): NextResponse {
  const rewritten = new URL(page, request.url)
  rewritten.searchParams.set('address', new URL(request.url).pathname.slice(0, maxHelpedLength))
  const headers = headersFor(request, policy)
  headers.set(errorHeader, String(status))
  return NextResponse.rewrite(rewritten, { status, request: { headers } })
}

/** Passes on to a page its path, and the policy of its answer: the framework takes the nonce of its scripts from there. */
function headersFor(request: NextRequest, policy: string | undefined): Headers {
  const headers = new Headers(request.headers)
  headers.set(addressHeader, new URL(request.url).pathname)
  headers.delete(errorHeader)
  if (policy) headers.set(policyHeader, policy)
  return headers
}

/** @param ownPolicy In the place of that of all other pages. */
function asPreview(answer: (policy: string | undefined) => NextResponse, ownPolicy?: string): NextResponse {
  const policy = isDevelopment ? undefined : (ownPolicy ?? previewPolicy(crypto.randomUUID()))
  const response = answer(policy)
  for (const [name, value] of Object.entries(previewHeaders)) response.headers.set(name, value)
  if (policy) response.headers.set(policyHeader, policy)
  return response
}

/** Whether it is the page for writing, with or without its last slash. */
function isWritePage(pathname: string): boolean {
  return pathname === writePath || `${pathname}/` === writePath
}

/** There a visitor is told to come again. */
const undecidedPath = invalidLinkPath('unavailable')
const policyHeader = 'Content-Security-Policy'
/** There the framework runs what has no nonce. */
const isDevelopment = process.env.NODE_ENV === 'development'
