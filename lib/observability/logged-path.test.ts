import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signToken, termOf } from '@/lib/preview/access/tokens'
import { cardPath, reportPath, sharedCardPath, sharedPath } from '@/lib/site/addresses/preview-paths'
import { toLoggedPath } from './logged-path'

const secret = 'a secret of more than thirty-two characters'
const token = await signToken('share', { jti: 'a' }, termOf(60), secret)
const parts = token.split('.')

/** Any spelling of a text that servers take for the same. */
const spelled = (text: string) =>
  fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: text.length, maxLength: text.length }).map((times) =>
    [...text]
      .map((letter, at) => {
        const code = letter.charCodeAt(0).toString(16)
        return [letter, `%${code}`, `%25${code}`][times[at] ?? 0] ?? letter
      })
      .join(''),
  )

describe('toLoggedPath', () => {
  it.each([
    '/',
    '/insights/',
    '/insights/articles/a%20b/',
    reportPath('/insights/articles/a/'),
    cardPath('/a/'),
  ])('keeps %s', (path) => {
    expect(toLoggedPath(path)).toBe(path)
  })

  it.each([sharedPath(token), sharedCardPath(token), sharedPath('nonsense'), `//Preview//SHARED/${token}`])(
    'hides which document a link opens: %s',
    (path) => {
      expect(toLoggedPath(path)).toBe('/preview/shared/…/')
    },
  )

  it('holds no token, however it is spelled and wherever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('/preview/shared/', '/', '/a/', '/preview/', '/api/draft/'),
        spelled(token),
        fc.constantFrom('', '/', '/card/', '%2f', '.'),
        (before, within, after) => {
          const logged = toLoggedPath(before + within + after)
          for (const part of parts) expect(logged).not.toContain(part.slice(3))
          expect(logged).not.toMatch(/eyJ/)
        },
      ),
    )
  })

  it('is short, whatever the address', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(5000), (path, times) => {
        expect(toLoggedPath(`/${path}${'a'.repeat(times)}`).length).toBeLessThanOrEqual(300)
      }),
    )
  })
})
