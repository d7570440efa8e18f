import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textAt } from './text-at'

const name = fc.stringMatching(/^[a-z_]{1,8}$/)

describe('the text of a field', () => {
  it('is found by its name, in a group or outside', () => {
    fc.assert(
      fc.property(name, name, fc.string(), (group, field, text) => {
        expect(textAt({ [field]: text }, field)).toBe(text)
        expect(textAt({ [group]: { [field]: text } }, `${group}.${field}`)).toBe(text)
      }),
    )
  })

  it.each([
    [{ a: 1 }, 'a'],
    [{ a: 'text' }, 'a.length'],
    [{ a: ['text'] }, 'a'],
    [{ a: null }, 'a.b'],
    [{}, 'a.b'],
    [{ a: 'text' }, ''],
  ])('of %j has no "%s"', (values, field) => expect(textAt(values, field)).toBeUndefined())
})
