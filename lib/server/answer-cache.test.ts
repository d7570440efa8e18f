import { describe, expect, it } from 'vitest'
import { AnswerCache } from './answer-cache'
import { toPublicAnswer } from './public-answer'

const answerOf = (status: number, size: number) => async () => ({
  answer: await toPublicAnswer(
    '/',
    { status, headers: { 'content-type': 'image/png' }, body: Buffer.alloc(size) },
    async () => [],
    'r1',
  ),
  state: '',
})

describe('the answers that are kept', () => {
  it('are not driven out by what visitors make up', async () => {
    const cache = new AnswerCache()
    await cache.make('/page/', answerOf(200, 1000))
    for (let at = 0; at < 100; at += 1) {
      await cache.make(`/nothing-${at}/`, answerOf(404, 1e6))
      await cache.make(`/insights/search/?q=${at}`, answerOf(200, 1e6))
      await cache.make(`/drawings/hero/${at}.svg`, answerOf(200, 1e6))
    }
    expect(cache.get('/page/')).toBeDefined()
    expect(cache.get('/nothing-0/')).toBeUndefined()
    expect(cache.get('/drawings/hero/99.svg')).toBeDefined()
  })

  it('are bounded in all', async () => {
    const cache = new AnswerCache()
    for (let at = 0; at < 300; at += 1) await cache.make(`/page-${at}/`, answerOf(200, 1e6))
    const kept = Array.from({ length: 300 }, (_, at) => cache.get(`/page-${at}/`)).filter(Boolean)
    expect(kept.length).toBeGreaterThan(120)
    expect(kept.length).toBeLessThanOrEqual(160)
  })

  it('are made again where making them has failed', async () => {
    const cache = new AnswerCache()
    const failing = cache.make('/page/', () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect((await cache.make('/page/', answerOf(200, 1))).status).toBe(200)
  })
})
