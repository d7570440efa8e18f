import { describe, expect, it } from 'vitest'
import { toHumanLine } from './human-line'

const time = '2026-11-24T12:00:05.123Z'
const line = (fields: object) => toHumanLine(`${JSON.stringify({ time, program: 'server', ...fields })}\n`)

describe('toHumanLine', () => {
  it('says what has happened, and what belongs to it', () => {
    expect(line({ level: 'info', msg: 'Published', release: 'a1', ms: 12 })).toBe(
      '12:00:05 [server] Published (release: a1, ms: 12)\n',
    )
  })

  it('begins with what was asked for and what came of it', () => {
    const asked = { method: 'GET', path: '/insights/', status: 200 }
    expect(line({ level: 'debug', msg: 'request', ...asked, ms: 3.2 })).toBe(
      '12:00:05 debug [server] GET /insights/ 200 (ms: 3.2)\n',
    )
  })

  it('says how bad it is, and where it has gone wrong', () => {
    expect(line({ level: 'error', msg: 'Broken', err: { stack: 'Error: no\n    at here' } })).toBe(
      '12:00:05 error [server] Broken\nError: no\n    at here\n',
    )
  })
})
