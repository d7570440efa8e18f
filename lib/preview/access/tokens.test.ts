import fc from 'fast-check'
import { SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Purpose, signToken, termOf, verifyToken } from './tokens'

const secret = 'a secret of more than thirty-two characters'
const now = new Date('2026-11-24T12:00:00Z')
const second = 1000
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const sign = (purpose: Purpose = 'share', seconds = 60) =>
  signToken(purpose, { sub: 'articles/a.md' }, termOf(seconds, now), secret)

describe('a token', () => {
  it('holds with its claims until its term ends, to the second', async () => {
    const token = await sign()
    const verdict = await verifyToken('share', token, secret, now)
    expect(verdict).toMatchObject({ kind: 'holds', claims: { sub: 'articles/a.md' } })
    expect((await verifyToken('share', token, secret, later(59 * second))).kind).toBe('holds')
    expect((await verifyToken('share', token, secret, later(61 * second))).kind).toBe('expired')
  })

  it('serves its own purpose alone', async () => {
    const purposes: Purpose[] = ['sign-in', 'session', 'open', 'share']
    for (const signed of purposes)
      for (const tried of purposes) {
        const { kind } = await verifyToken(tried, await sign(signed), secret, now)
        expect(kind, `${signed} for ${tried}`).toBe(signed === tried ? 'holds' : 'refused')
      }
  })

  it('is refused under another secret', async () => {
    expect((await verifyToken('share', await sign(), `${secret}!`, now)).kind).toBe('refused')
  })

  it('is refused without a signature, and with another algorithm', async () => {
    const claims = { aud: 'share', sub: 'articles/a.md' }
    const unsigned = new UnsecuredJWT(claims).setIssuedAt(now).setExpirationTime(later(second)).encode()
    expect((await verifyToken('share', unsigned, secret, now)).kind).toBe('refused')
    const other = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS512' })
      .setIssuedAt(now)
      .setExpirationTime(later(second))
      .sign(new TextEncoder().encode(secret.repeat(2)))
    expect((await verifyToken('share', other, secret, now)).kind).toBe('refused')
  })

  it('may come from a clock that is a minute ahead, and no further', async () => {
    const ahead = (seconds: number) => signToken('share', {}, termOf(600, later(seconds * second)), secret)
    expect((await verifyToken('share', await ahead(60), secret, now)).kind).toBe('holds')
    expect((await verifyToken('share', await ahead(61), secret, now)).kind).toBe('refused')
  })

  it('is refused with any character changed', async () => {
    const token = await sign()
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'
    const changes = fc.record({
      // The last character of a signature holds bits that mean nothing.
      at: fc.integer({ min: 0, max: token.length - 2 }),
      to: fc.constantFrom(...alphabet),
    })
    await fc.assert(
      fc.asyncProperty(changes, async ({ at, to }) => {
        fc.pre(token[at] !== to)
        const changed = token.slice(0, at) + to + token.slice(at + 1)
        expect((await verifyToken('share', changed, secret, now)).kind).toBe('refused')
      }),
    )
  })

  it('is refused when it is anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect((await verifyToken('session', text, secret, now)).kind).toBe('refused')
      }),
    )
  })
})
