import { isForPerson, type Log } from './log'
import type { Exchange } from './observe-requests'

/** @returns What writes a line about each request: one that has failed is an error, a look at the server's health hardly news. */
export function logRequests(log: Log): (exchange: Exchange) => void {
  const usual = isForPerson ? 'debug' : 'info'
  return ({ id, isAborted, duration, kind, ...exchange }) => {
    const level = exchange.status >= 500 && kind !== 'health' ? 'error' : kind === 'health' ? 'debug' : usual
    if (!log.isLevelEnabled(level)) return
    log[level](
      { requestId: id, ...exchange, ms: Math.round(duration * 10) / 10, ...(isAborted && { aborted: true }) },
      'request',
    )
  }
}
