import { Counter, Histogram, type Registry } from 'prom-client'
import type { Exchange } from './observe-requests'

/** In seconds: from an answer in memory to one that a reader notices to be slow. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Adds the metrics of requests. @returns What counts one. */
export function addRequestMetrics(registry: Registry): (exchange: Exchange) => void {
  const registers = [registry]
  const requests = new Counter({
    name: 'insights_requests_total',
    help: 'Requests by what they ask for and the status of the answer; "aborted" where the visitor was gone before it.',
    labelNames: ['kind', 'status'],
    registers,
  })
  const answers = new Counter({
    name: 'insights_answers_total',
    help: 'Answers by where they come from: memory (hit), made and kept (miss), or the application alone (none).',
    labelNames: ['cache'],
    registers,
  })
  const durations = new Histogram({
    name: 'insights_request_duration_seconds',
    help: 'Time from the headers of a request to the last byte of its answer.',
    labelNames: ['kind'],
    buckets,
    registers,
  })
  const sent = new Counter({
    name: 'insights_sent_bytes_total',
    help: 'Bytes sent in answers, their headers included.',
    registers,
  })
  // Found once by its labels, each is counted in a fraction of the time.
  const requestsOf = memoize((kind: string, status: string) => requests.labels(kind, status))
  const answersOf = memoize((cache: string) => answers.labels(cache))
  const durationsOf = memoize((kind: string) => durations.labels(kind))

  return ({ kind, status, isAborted, cache, duration, bytes }) => {
    requestsOf(kind, isAborted ? 'aborted' : String(status)).inc()
    answersOf(cache).inc()
    durationsOf(kind).observe(duration / 1000)
    sent.inc(bytes)
  }
}

function memoize<T>(find: (...labels: string[]) => T): (...labels: string[]) => T {
  const found = new Map<string, T>()
  return (...labels) => {
    const key = labels.join(' ')
    const known = found.get(key)
    if (known !== undefined) return known
    const fresh = find(...labels)
    found.set(key, fresh)
    return fresh
  }
}
