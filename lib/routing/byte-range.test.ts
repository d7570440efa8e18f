import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeRange, toByteRange } from './byte-range'

describe('judgeRange', () => {
  it.each([
    ['bytes=0-', 'serve'],
    ['bytes=0-0', 'serve'],
    ['bytes=99-99', 'serve'],
    ['bytes=99-500', 'serve'],
    ['bytes=-1', 'serve'],
    ['bytes=-100', 'serve'],
    ['bytes=500-, 0-1', 'serve'],
    ['bytes=-101', 'ignore'],
    ['bytes=5-1', 'ignore'],
    ['bytes=-', 'ignore'],
    ['bytes=', 'ignore'],
    ['bytes=x', 'ignore'],
    ['bytes=0-1,x', 'ignore'],
    ['lines=0-1', 'ignore'],
    ['bytes=100-', 'refuse'],
    ['bytes=100-200,300-', 'refuse'],
    ['bytes=-0', 'refuse'],
  ])('%s of 100 bytes: %s', (range, verdict) => {
    expect(judgeRange(range, 100)).toBe(verdict)
  })

  it('refuses every part of an empty file', () => {
    for (const range of ['bytes=0-', 'bytes=-5', 'bytes=0-0']) expect(judgeRange(range, 0)).toBe('refuse')
  })

  it('serves a range of two positions exactly where it begins inside the file', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (first, length, size) => {
        expect(judgeRange(`bytes=${first}-${first + length}`, size)).toBe(first < size ? 'serve' : 'refuse')
      }),
    )
  })
})

describe('toByteRange', () => {
  it.each([
    ['bytes=0-', { first: 0, last: 99 }],
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=99-500', { first: 99, last: 99 }],
    ['bytes=-1', { first: 99, last: 99 }],
    ['bytes=-100', { first: 0, last: 99 }],
    [' bytes= 5-9 ', { first: 5, last: 9 }],
    ['bytes=500-, 0-1', undefined],
    ['bytes=0-1,3-4', undefined],
  ])('%s of 100 bytes', (range, part) => expect(toByteRange(range, 100)).toEqual(part))

  it('is a part of the file wherever one is to be served', () => {
    const position = fc.option(fc.nat({ max: 200 }), { nil: '' })
    fc.assert(
      fc.property(position, position, fc.nat({ max: 100 }), (one, other, size) => {
        const range = `bytes=${one}-${other}`
        if (judgeRange(range, size) !== 'serve') return
        const { first, last } = toByteRange(range, size) ?? { first: -1, last: -1 }
        expect(first).toBeGreaterThanOrEqual(0)
        expect(last).toBeGreaterThanOrEqual(first)
        expect(last).toBeLessThan(size)
      }),
    )
  })
})
