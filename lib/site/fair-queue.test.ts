import { describe, expect, it } from 'vitest'
import { openFairQueue } from './fair-queue'

describe('a fair queue', () => {
  it('lets each visitor in in turn, so many at once', async () => {
    const queue = openFairQueue(1, 9)
    const order: string[] = []
    const visit = async (visitor: string, name: string) => {
      const leave = await queue.enter(visitor)
      order.push(name)
      return leave
    }
    const first = await visit('Ada', 'Ada 1')
    const others = [
      visit('Ada', 'Ada 2'),
      visit('Ada', 'Ada 3'),
      visit('Bob', 'Bob 1'),
      visit('Cleo', 'Cleo 1'),
    ].map((each) => each.then((leave) => leave?.()))
    expect(order).toEqual(['Ada 1'])
    first?.()
    first?.()
    await Promise.all(others)
    expect(order).toEqual(['Ada 1', 'Ada 2', 'Bob 1', 'Cleo 1', 'Ada 3'])
  })

  it('refuses who waits in too many places', async () => {
    const queue = openFairQueue(1, 1)
    const leave = await queue.enter('Ada')
    const waiting = queue.enter('Ada')
    expect(await queue.enter('Ada')).toBeUndefined()
    const other = queue.enter('Bob')
    leave?.()
    ;(await waiting)?.()
    expect(await other).toBeDefined()
  })
})
