import { describe, expect, it } from 'vitest'
import { createQueue, QueueFullError } from './work-queue'

describe('createQueue', () => {
  it('does one piece of work after the other, those after a failure too', async () => {
    const inTurn = createQueue(3)
    const log: string[] = []
    const work = (name: string) => async () => {
      log.push(`${name} starts`)
      await Promise.resolve()
      log.push(`${name} ends`)
      if (name === 'b') throw new Error('b')
      return name
    }
    const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn(work(name))))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(log).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} starts`, `${name} ends`]))
  })

  it('lets only so many wait, and others again later', async () => {
    const inTurn = createQueue(2)
    const some = [1, 2, 3].map((number) => inTurn(async () => number))
    expect((await Promise.allSettled(some)).at(2)).toMatchObject({ reason: expect.any(QueueFullError) })
    expect(await inTurn(async () => 4)).toBe(4)
  })
})
