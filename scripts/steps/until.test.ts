import { describe, expect, it } from 'vitest'
import { until } from './until'

describe('waiting', () => {
  it('asks until it is so', async () => {
    let asked = 0
    await until(
      async () => ++asked === 3,
      { every: 1 },
      () => 'never',
    )
    expect(asked).toBe(3)
  })

  it('complains when it does not come to pass in time', async () => {
    const never = until(
      async () => false,
      { every: 1, timeout: 5 },
      () => 'The page does not change.',
    )
    await expect(never).rejects.toThrow('The page does not change.')
  })
})
