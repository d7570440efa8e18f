import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Exchange } from './observe-requests'

const home = process.cwd()
let folder = ''
let metrics: Awaited<ReturnType<typeof serve>>
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'metrics-'))
  process.chdir(folder)
  vi.resetModules()
  metrics = await serve()
})
afterEach(async () => {
  metrics.server.close()
  process.chdir(home)
  await rm(folder, { recursive: true })
})

async function serve() {
  const { serveMetrics } = await import('./serve-metrics')
  const { server, count } = serveMetrics({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { server, count, origin }
}

/** What Prometheus would read: values by names with labels. */
async function scrape(): Promise<Record<string, number>> {
  const response = await fetch(`${metrics.origin}/metrics`)
  expect(response.headers.get('content-type')).toContain('text/plain')
  const lines = (await response.text()).split('\n').filter((line) => line && !line.startsWith('#'))
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  )
}

const exchange = (fields: Partial<Exchange> = {}): Exchange => ({
  ...{ id: 'a', method: 'GET', path: '/', kind: 'page', status: 200, duration: 3, bytes: 1000 },
  ...{ isAborted: false, cache: 'hit', ...fields },
})

describe('the metrics', () => {
  it('count requests by what they ask for, how they end, and where answers come from', async () => {
    metrics.count(exchange())
    metrics.count(exchange({ cache: 'miss', duration: 700 }))
    metrics.count(exchange({ kind: 'listing', status: 404 }))
    metrics.count(exchange({ kind: 'preview', cache: 'none', isAborted: true }))
    expect(await scrape()).toMatchObject({
      'insights_requests_total{kind="page",status="200"}': 2,
      'insights_requests_total{kind="listing",status="404"}': 1,
      'insights_requests_total{kind="preview",status="aborted"}': 1,
      'insights_answers_total{cache="hit"}': 2,
      'insights_answers_total{cache="miss"}': 1,
      'insights_request_duration_seconds_bucket{le="0.005",kind="page"}': 1,
      'insights_request_duration_seconds_bucket{le="1",kind="page"}': 2,
      insights_sent_bytes_total: 4000,
    })
  })

  it('tell what readers see, and what its publisher says', async () => {
    await mkdir('.releases')
    await writeFile('.releases/current.json', JSON.stringify({ name: 'a1', at: Date.now() - 90_000 }))
    const figures = {
      ...{ checkedAt: 1_795_000_000_000, faultyFiles: 2, memory: 5e7 },
      documents: { published: 4, draft: 3, scheduled: 0, withdrawn: 1 },
    }
    await writeFile(
      '.releases/status.json',
      JSON.stringify({ ledger: 'content folder', upToDate: true, figures }),
    )
    const values = await scrape()
    expect(values).toMatchObject({
      'insights_release_info{release="a1"}': 1,
      insights_publisher_up_to_date: 1,
      insights_publisher_last_success_timestamp_seconds: 1_795_000_000,
      insights_faulty_files: 2,
      insights_publisher_resident_memory_bytes: 5e7,
      'insights_documents{state="published"}': 4,
      'insights_documents{state="scheduled"}': 0,
    })
    expect(values.insights_release_age_seconds).toBeCloseTo(90, 0)
  })

  it('leave out what is not known', async () => {
    const values = await scrape()
    expect(values).toMatchObject({
      'insights_release_info{release="none"}': 0,
      insights_publisher_up_to_date: 0,
    })
    expect(
      Object.keys(values).filter((name) => /^insights_.*(age|last_success|faulty|documents)/.test(name)),
    ).toEqual([])
  })

  it('tell how the process is', async () => {
    const values = await scrape()
    expect(values.process_resident_memory_bytes).toBeGreaterThan(1e6)
    expect(values).toHaveProperty('nodejs_eventloop_lag_p99_seconds')
  })

  it('are at one address and no other', async () => {
    for (const path of ['/', '/metrics/', '/insights/'])
      expect((await fetch(metrics.origin + path)).status).toBe(404)
  })
})
