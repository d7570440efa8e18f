import inject from 'light-my-request'
import { expect, it } from 'vitest'
import { untilReleased } from './until-released'

it('says of no page that it is missing while nothing has been published', async () => {
  let isReleased = false
  const answer = untilReleased(
    () => isReleased,
    (_request, response) => response.end('a page'),
  )
  const before = await inject(answer, { url: '/insights/' })
  expect([before.statusCode, before.headers['cache-control']]).toEqual([503, 'no-store'])
  isReleased = true
  expect((await inject(answer, { url: '/insights/' })).payload).toBe('a page')
  isReleased = false
  expect((await inject(answer, { url: '/insights/' })).payload).toBe('a page')
})
