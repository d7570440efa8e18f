import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findFirstPreview } from './first-preview'

const piece = { collection: 'articles', slug: 'a-new-piece' }
const address = 'https://example.com/insights/articles/a-new-piece/'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('asks until the site has the page', async () => {
  const ask = vi
    .fn()
    .mockResolvedValueOnce(null)
    .mockRejectedValueOnce(new Error('The network is away.'))
    .mockResolvedValue({ url: address, status: 'SUCCESS' })
  const found = findFirstPreview(piece, ask, new AbortController().signal)
  await vi.runAllTimersAsync()
  expect(await found).toBe(address)
  expect(ask).toHaveBeenCalledTimes(3)
  expect(ask).toHaveBeenLastCalledWith('getDeployPreview', piece)
})

test('gives up after two minutes', async () => {
  const ask = vi.fn().mockResolvedValue(null)
  const found = findFirstPreview(piece, ask, new AbortController().signal)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(await found).toBeUndefined()
  const asked = ask.mock.calls.length
  await vi.runAllTimersAsync()
  expect(ask).toHaveBeenCalledTimes(asked)
})

test('says nothing once the writer has pressed something else', async () => {
  const wait = new AbortController()
  const ask = vi.fn().mockImplementation(async () => {
    wait.abort()
    return { url: address }
  })
  const found = findFirstPreview(piece, ask, wait.signal)
  await vi.runAllTimersAsync()
  expect(await found).toBeUndefined()
  expect(ask).toHaveBeenCalledTimes(1)
})
