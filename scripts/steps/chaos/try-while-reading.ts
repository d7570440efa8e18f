import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { printRows, type Row } from '../print-rows'
import type { ChaosSite } from './chaos-site'

const readers = { connections: 4, overallRate: 100, timeout: 20 }
/** In milliseconds: readers read at least for so long. */
const LEAST = 5000

/** What came of something that was tried: words for it, and what was lost beside the answers to readers. */
export type Outcome = { words: string; lost: number }

/**
 * Lets things happen to a site while readers read, and counts what these lose.
 *
 * @param wanted What is tried must have this in its name.
 */
export function tryWhileReading(site: ChaosSite, wanted: string) {
  const { addressOf } = site
  const paths = [addressOf(1), addressOf(2), '/insights/', '/insights/articles/', '/nothing/']
  const requests = paths.map((path) => ({ path }))
  const rows: Row[] = []
  let lost = 0
  return {
    /** @param mayLose Whether a server alone cannot but lose requests then. */
    during: async (name: string, happen: () => Promise<Outcome | undefined>, mayLose = false) => {
      if (!name.includes(wanted)) return
      const before = site.memory()
      const reading = startReading(site.url, requests)
      const started = performance.now()
      const outcome = await happen()
      const took = performance.now() - started
      await pause(Math.max(0, LEAST - took))
      reading.stop()
      const result = await reading.result
      const failures = result.errors + result.timeouts + result['5xx']
      lost += (mayLose ? 0 : failures) + (outcome?.lost ?? 0)
      rows.push({
        while: name,
        'took, s': Math.round(took / 100) / 10,
        answered: result.requests.total,
        lost: mayLose ? 'all until it is back' : failures,
        'longest wait, ms': result.latency.max,
        'server before, MB': before,
        'server after, MB': site.memory(),
        outcome: outcome?.words ?? '',
      })
    },
    /** Prints what was tried. @returns How much was lost that one server alone need not lose. */
    print: () => {
      printRows(rows, { readers: readers.connections, 'requests a second': readers.overallRate })
      return lost
    },
  }
}

function startReading(url: string, requests: { path: string }[]) {
  let stop = () => {}
  const result = new Promise<autocannon.Result>((resolve, reject) => {
    const reading = autocannon({ url, duration: 600, requests, ...readers }, (error, found) =>
      error ? reject(error) : resolve(found),
    )
    stop = () => reading.stop()
  })
  return { stop, result }
}
