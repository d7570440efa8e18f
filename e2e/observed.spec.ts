import { addressOf, observerOf } from './sites/sites'
import { readSpans } from './support/collector'
import { draft, shareToken } from './support/preview-tokens'
import { sendRaw } from './support/request'
import { expect, servedTest as test } from './support/test'

const page = '/insights/articles/no-pictures/'
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** What Prometheus would read: values by names with labels. */
async function scrape(): Promise<Record<string, number>> {
  const lines = (await (await fetch(observerOf('metrics'))).text()).split('\n')
  return Object.fromEntries(
    lines
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  )
}

test.describe('the name of a request', () => {
  for (const [what, target] of [
    ['a page from memory', page],
    ['a file', '/img/logo.png'],
    ['an address without a page', '/nothing/here/'],
    ['a draft', draft.path],
    ['a check of health', '/healthz'],
    ['what is refused', '/%'],
  ] as const)
    test(`is in the answer: ${what}`, async ({ origin }) => {
      const given = 'b8e1c7d2f4a94b4f8a3f2d1c0e9b8a76'
      const named = await sendRaw(origin, { target, headers: { 'x-request-id': given } })
      expect(named.headers['x-request-id']).toBe(given)
      const unnamed = await sendRaw(origin, { target })
      expect(unnamed.headers['x-request-id']).toMatch(uuid)
      const odd = await sendRaw(origin, { target, headers: { 'x-request-id': 'a, b"}' } })
      expect(odd.headers['x-request-id']).toMatch(uuid)
    })
})

test.describe('the figures for Prometheus', () => {
  test('count what is asked, and tell what is shown', async ({ origin }) => {
    const pages = 'insights_requests_total{kind="page",status="200"}'
    const before = await scrape()
    for (let times = 0; times < 3; times += 1) await (await fetch(origin + page)).text()
    await expect.poll(async () => (await scrape())[pages]).toBeGreaterThanOrEqual((before[pages] ?? 0) + 3)

    const after = await scrape()
    expect(after['insights_answers_total{cache="hit"}']).toBeGreaterThan(0)
    const { release } = await (await fetch(`${origin}/readyz`)).json()
    expect(after[`insights_release_info{release="${release}"}`]).toBe(1)
    expect(after.insights_publisher_up_to_date).toBe(1)
    expect(after.insights_publisher_last_success_timestamp_seconds).toBeGreaterThan(Date.now() / 1000 - 60)
    expect(after['insights_documents{state="draft"}']).toBeGreaterThan(0)
    expect(after['insights_documents{state="published"}']).toBeGreaterThan(20)
  })

  test('are not to be had where the site is, nor without having been asked for', async ({ origin }) => {
    for (const each of [origin, addressOf('shipped')])
      expect((await fetch(`${each}/metrics`)).status).toBe(404)
    expect(await (await fetch(`${origin}/readyz`)).text()).not.toContain('draft')
  })
})

test('a collector gets spans of how answers are made, with the trace that a proxy has begun', async ({
  origin,
}) => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01` }
  const shared = `/preview/shared/${await shareToken()}/`
  expect((await fetch(origin + shared, { headers })).status).toBe(200)
  const spans = async () => readSpans(await (await fetch(observerOf('spans'))).text())
  await expect
    .poll(async () => (await spans()).filter((span) => span.traceId === traceId).length)
    .toBeGreaterThan(0)
  expect(JSON.stringify(await spans())).not.toMatch(/eyJ/)
})
