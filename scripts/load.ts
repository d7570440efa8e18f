import autocannon from 'autocannon'
import { loadEnvironment } from './steps/environment'
import { listMix } from './steps/load-mix'
import { printRows, type Row } from './steps/print-rows'
import { findProgram, memoryOf } from './steps/processes'
import { serveSite } from './steps/serve-site'
import { projectDir } from './steps/site-copy'

/*
 * `npm run load [minutes]`: readers of all kinds ask this server for as much as it answers, on this machine alone. Prints what
 * they got, how long the slowest waited, and what the server's memory was along the way; ends with 1 where a reader got an
 * error.
 */

const [minutes = 10] = process.argv
  .slice(3)
  .filter((each) => /^\d+$/.test(each))
  .map(Number)
const connections = 16
/** Parts of the time after each of which memory is read: a server that leaks has more of it each time. */
const parts = 5

const { contentDir } = loadEnvironment()
const site = await serveSite(projectDir, { CONTENT_DIR: contentDir, LOG_LEVEL: 'error' })
const rows: Row[] = []
let failures = 0
try {
  const requests = await listMix(site.url)
  // What is made once is made before: the memory of a server that has just started says nothing.
  for (const { path } of requests) await (await fetch(site.url + path)).arrayBuffer()
  for (let part = 1; part <= parts; part += 1) {
    const duration = Math.max(1, Math.round((minutes * 60) / parts))
    const result = await autocannon({ url: site.url, connections, duration, requests, timeout: 30 })
    const { latency, errors, timeouts, statusCodeStats = {} } = result
    const failed = Object.entries(statusCodeStats)
      .filter(([status]) => !['200', '404'].includes(status))
      .reduce((sum, [, { count = 0 }]) => sum + count, 0)
    failures += failed + errors + timeouts
    rows.push({
      'after, s': part * duration,
      requests: result.requests.total,
      failed: failed + errors + timeouts,
      'median, ms': latency.p50,
      '99 %, ms': latency.p99,
      '99.9 %, ms': latency.p99_9,
      'longest, ms': latency.max,
      'server, MB': Math.round(memoryOf(findProgram(site.pid, 'server.mjs') ?? 0) / 1024),
    })
  }
} finally {
  await site.end()
}
printRows(rows, { connections, minutes })
process.exitCode = failures > 0 ? 1 : 0
