import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameRequest, requestIdHeader, requestIdOf } from './request-id'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

describe('nameRequest', () => {
  it.each(['b8e1c7d2f4a94b4f8a3f2d1c0e9b8a76', '9f1c2d3e-4b5a-6789-abcd-ef0123456789', 'edge_0042'])(
    'keeps the name that a proxy has given: %s',
    (id) => {
      const headers = { [requestIdHeader]: id }
      expect(nameRequest(headers, 1)).toBe(id)
      expect(requestIdOf(headers)).toBe(id)
    },
  )

  it('believes no visitor who connects directly', () => {
    const headers = { [requestIdHeader]: 'b8e1c7d2f4a94b4f8a3f2d1c0e9b8a76' }
    expect(nameRequest(headers, 0)).toMatch(uuid)
    expect(requestIdOf(headers)).toMatch(uuid)
  })

  it('takes nothing that could be more than a name, and never the same twice', () => {
    const written = fc.oneof(
      fc.string({ maxLength: 7 }),
      fc.string({ minLength: 65 }),
      fc.string().map((text) => `${text}\n{"level":"error"}`),
      fc.string().map((text) => `${text}, b8e1c7d2f4a94b4f8a3f2d1c0e9b8a76`),
    )
    const given = new Set<string>()
    fc.assert(
      fc.property(written, (id) => {
        const name = nameRequest({ [requestIdHeader]: id }, 1)
        expect(name).toMatch(uuid)
        expect(given).not.toContain(name)
        given.add(name)
      }),
    )
  })
})
