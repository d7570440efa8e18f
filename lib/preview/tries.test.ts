import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Tries } from './tries'

const limits = { perAddress: 10, inAll: 25, window: 60_000 }
const admitted = (tries: Tries, address: string, now: number) => tries.take(address, now).isAdmitted

describe('Tries', () => {
  it('lets ten a minute through from one address, and tells when the next may come', () => {
    const tries = new Tries(limits)
    for (let count = 0; count < 10; count++) expect(admitted(tries, 'a', count * 1000)).toBe(true)
    expect(tries.take('a', 10_000)).toEqual({ isAdmitted: false, retryAfter: 50 })
    expect(tries.take('a', 59_999)).toEqual({ isAdmitted: false, retryAfter: 1 })
    expect(admitted(tries, 'a', 60_000)).toBe(true)
    expect(admitted(tries, 'a', 60_001)).toBe(false)
  })

  it('counts addresses apart, up to the number for all of them', () => {
    const tries = new Tries(limits)
    const results = Array.from({ length: 40 }, (_, index) => admitted(tries, `address ${index}`, 0))
    expect(results.filter(Boolean)).toHaveLength(25)
    expect(admitted(tries, 'another', 60_000)).toBe(true)
  })

  it('lets no more than the limit through in any window, whatever the order', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 60 })
    fc.assert(
      fc.property(gaps, (pauses) => {
        const tries = new Tries(limits)
        let now = 0
        const times: number[] = []
        for (const pause of pauses) {
          now += pause
          if (admitted(tries, 'a', now)) times.push(now)
        }
        for (const start of times)
          expect(
            times.filter((time) => time >= start && time < start + limits.window).length,
          ).toBeLessThanOrEqual(10)
      }),
    )
  })
})
