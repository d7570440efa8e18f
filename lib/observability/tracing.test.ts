import { trace } from '@opentelemetry/api'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { readSpans, startCollector } from '@/e2e/support/collector'
import { signToken, termOf } from '@/lib/preview/access/tokens'
import { startTracing } from './tracing'

let collector: Awaited<ReturnType<typeof startCollector>>
beforeAll(async () => {
  collector = await startCollector()
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url)
  vi.stubEnv('OTEL_SERVICE_NAME', 'insights-staging')
})
afterAll(() => {
  vi.unstubAllEnvs()
  collector.end()
})

it('sends spans to the collector that the standard variables name, without tokens', async () => {
  const secret = 'a secret of more than thirty-two characters'
  const token = await signToken('share', { jti: 'a' }, termOf(60), secret)
  const provider = startTracing()
  const span = trace.getTracer('test').startSpan(`GET /preview/shared/${token}/?a=b`)
  span.setAttributes({ 'http.target': `/api/draft?token=${token}`, 'http.status_code': 500 })
  span.recordException(new Error(`Nothing at http://insights.example/preview/?key=${token} to be had`))
  span.setStatus({ code: 2, message: `/a/${token}` })
  span.end()
  await provider.shutdown()

  expect(readSpans(collector.received())).toEqual([
    expect.objectContaining({
      name: 'GET /preview/shared/…/',
      attributes: [
        { key: 'http.target', value: { stringValue: '/api/draft' } },
        { key: 'http.status_code', value: { intValue: 500 } },
      ],
    }),
  ])
  expect(collector.received()).toContain('insights-staging')
  expect(collector.received()).toContain('to be had')
  expect(collector.received()).not.toMatch(/eyJ/)
})
