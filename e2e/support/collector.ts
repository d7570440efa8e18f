import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A span as it is sent: https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding. */
export type ReceivedSpan = {
  name: string
  traceId: string
  attributes: { key: string; value: Record<string, unknown> }[]
}

type TraceRequest = { resourceSpans: { scopeSpans: { spans: ReceivedSpan[] }[]; resource: unknown }[] }

/**
 * Starts a collector of OpenTelemetry traces on this machine, which keeps what it gets.
 *
 * @returns Its address, which answers each request with all that was sent, one request a line.
 */
export async function startCollector() {
  const received: string[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => (text += chunk))
    request.on('end', () => {
      if (request.method === 'GET') return response.end(received.join('\n'))
      if (request.url === '/v1/traces') received.push(text)
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}')
    })
  })
  server.listen(0, '127.0.0.1')
  // Nothing waits for it to end.
  server.unref()
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, received: () => received.join('\n'), end: () => server.close() }
}

/** @param text What a collector gives back. */
export function readSpans(text: string): ReceivedSpan[] {
  const requests: TraceRequest[] = text.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []))
  return requests.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
  )
}
