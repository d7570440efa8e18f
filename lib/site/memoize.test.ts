import { describe, expect, it, vi } from 'vitest'
import { memoize } from './memoize'

describe('what is memoized', () => {
  it('is made once of each text, the empty one too', () => {
    const make = vi.fn((text: string) => text.toUpperCase())
    const memoized = memoize(make)
    for (const text of ['a', '', 'a', 'b', '']) expect(memoized(text)).toBe(text.toUpperCase())
    expect(make.mock.calls.flat()).toEqual(['a', '', 'b'])
  })

  it('is not kept when it is long, nor beyond a bound', () => {
    const make = vi.fn((text: string) => text)
    const memoized = memoize(make)
    const long = 'x'.repeat(201)
    for (const text of [long, long]) memoized(text)
    expect(make).toHaveBeenCalledTimes(2)
    memoized('first')
    for (let number = 0; number < 50_000; number += 1) memoized(`text ${number}`)
    make.mockClear()
    memoized('first')
    expect(make).toHaveBeenCalledTimes(1)
  })
})
