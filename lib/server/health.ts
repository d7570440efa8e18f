import type { RequestListener, ServerResponse } from 'node:http'
import { currentRelease } from '@/lib/content/releases/current-release'
import { readPublisherStatus } from '@/lib/content/releases/publisher-status'
import { alivePath, readyPath } from '@/lib/observability/request-kind'
import { returnRequestId } from '@/lib/site/request-id'

/**
 * Answers those who watch over the site, and leaves all other requests to others.
 *
 * - `/healthz`: 200 as long as the server runs.
 * - `/readyz`: 200 when there is a release, with its name, its age in seconds, and what its publisher says; else 503. Nothing of what is
 *   not public is in it.
 */
export function answerHealthChecks(others: RequestListener): RequestListener {
  return (request, response) => {
    const path = request.url?.split('?')[0]
    if (path !== alivePath && path !== readyPath) return others(request, response)
    returnRequestId(request, response)
    if (path === alivePath) return sendJson(response, 200, { status: 'alive' })
    sendReadiness(response)
  }
}

function sendReadiness(response: ServerResponse): void {
  const release = currentRelease()
  const { ledger, upToDate, repository } = readPublisherStatus()
  if (!release) sendJson(response, 503, { status: 'no release', repository })
  else
    sendJson(response, 200, {
      status: 'ready',
      release: release.name,
      age: Math.round((Date.now() - release.at) / 1000),
      ledger,
      upToDate,
      repository,
    })
}

function sendJson(response: ServerResponse, status: number, content: Record<string, unknown>): void {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
  response.writeHead(status, headers).end(`${JSON.stringify(content)}\n`)
}
