import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSingular } from './singular'

describe('the singular of a word', () => {
  it.each([
    ['shows', 'show'],
    ['policies', 'policy'],
    ['boxes', 'box'],
    ['bushes', 'bush'],
    ['greases', 'grease'],
    ['press', 'press'],
    ['apparatus', 'apparatus'],
    ['gas', 'gas'],
    ['ties', 'tie'],
    ['façades', 'façades'],
    ['m8s', 'm8s'],
  ])('of %s is %s', (word, singular) => expect(toSingular(word)).toBe(singular))

  it('is that of its plural, where the plural only adds an s', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,8}[bdfgklmnprtvw]$/), (word) => {
        expect(toSingular(`${word}s`)).toBe(word)
      }),
    )
  })
})
