import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAboutSomethingElse } from './heading'

describe('isAboutSomethingElse', () => {
  it.each([
    ['The Industrial Show', 'How to Hire a Marketer'],
    ['What We Make', 'What It Takes to Quote a Part'],
  ])('takes "%s" for the name of a show above "%s"', (headline, title) => {
    expect(isAboutSomethingElse(headline, title)).toBe(true)
  })

  it.each([
    ['Five Valves', 'How to choose a valve'],
    ['Façades', 'The facade of a plant'],
  ])('takes "%s" for another wording of "%s"', (headline, title) => {
    expect(isAboutSomethingElse(headline, title)).toBe(false)
  })

  it('never takes a title with more words around it for something else', () => {
    const words = fc.array(fc.constantFrom('lathe', 'Gauge', 'quote', 'of', 'the'), { maxLength: 6 })
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(isAboutSomethingElse([...before, 'Fixture', ...after].join(' '), 'A fixture')).toBe(false)
      }),
    )
  })
})
