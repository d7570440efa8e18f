import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Publisher } from './publisher'
import { workAfterwards } from './work-afterwards'

// Of the timers here the clock of the test is in charge.
vi.mock('node:timers/promises', () => ({
  setTimeout: (time: number) => new Promise((resolve) => globalThis.setTimeout(resolve, time)),
}))
vi.mock('./search-index', () => ({ refreshSearchIndexes: async () => {} }))
vi.mock('./phone-crops', () => ({ keepPhoneCrops: () => async () => {} }))

const log = { info: vi.fn(), error: vi.fn() }
const onPublished = vi.fn()
const check = vi.fn<Publisher['check']>()
const publisher: Publisher = {
  check,
  publish: async () => ({ kind: 'unchanged' }),
  untilIdle: async () => {},
  warmUp: () => {},
  current: () => ({ release: undefined, documents: [] }),
  edited: () => [],
  faultyFiles: () => 0,
}
const sound = { findings: [], summary: '' }

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetAllMocks()
  return () => vi.useRealTimers()
})

describe('the work after a release', () => {
  it('is begun once for many edits, and again for one that comes meanwhile', async () => {
    const work = workAfterwards(publisher, onPublished, log)
    check.mockImplementationOnce(async () => {
      work()
      return undefined
    })
    check.mockResolvedValue(sound)
    work()
    work()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(check).toHaveBeenCalledTimes(2)
    expect(onPublished).toHaveBeenCalledOnce()
  })

  it('is tried again after a failure, which is told', async () => {
    check.mockRejectedValueOnce(new Error('ENOSPC: no space left on device, write'))
    check.mockResolvedValue(sound)
    workAfterwards(publisher, onPublished, log)()
    await vi.advanceTimersByTimeAsync(5000)
    expect(log.error).toHaveBeenCalledOnce()
    expect(onPublished).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(check).toHaveBeenCalledTimes(2)
    expect(onPublished).toHaveBeenCalledOnce()
  })
})
