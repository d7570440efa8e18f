import { UnsecuredJWT } from 'jose'
import { previewSecret } from './sites/sites'
import { anyDraft, draft, openToken, other, shareToken } from './support/preview-tokens'
import { cookiesOf } from './support/sign-in'
import { expect, servedTest as test } from './support/test'

const openDraft = (origin: string, path: string, token: string) =>
  fetch(`${origin}/api/draft?${new URLSearchParams({ path, token })}`, { redirect: 'manual' })

test.describe('opening a draft from another tool', () => {
  test('works once, with a token for that very document', async ({ origin }) => {
    const token = await openToken()
    const response = await openDraft(origin, draft.path, token)
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toBe(draft.path)
    const page = await fetch(origin + draft.path, { headers: { cookie: cookiesOf(response) } })
    expect(page.status).toBe(200)
    expect(await page.text()).toMatch(draft.word)

    const replayed = await openDraft(origin, draft.path, token)
    expect(replayed.status).toBe(404)
    expect(cookiesOf(replayed)).toBe('')
  })

  test('refuses every other token', async ({ origin }) => {
    const now = Date.now()
    const claims = { sub: draft.path, jti: 'unsigned', aud: 'open' }
    const refused: [why: string, token: string][] = [
      ['none', ''],
      ['the secret itself', previewSecret],
      ['expired by a second', await openToken({}, 60, 'open', previewSecret, new Date(now - 61_000))],
      ['unsigned', new UnsecuredJWT(claims).setIssuedAt().setExpirationTime('1m').encode()],
      [
        'signed by someone else',
        await openToken({}, 60, 'open', 'another secret of more than 32 characters'),
      ],
      ['for sharing', await openToken({}, 60, 'share')],
      ['for another document', await openToken({ sub: other.path })],
      ['for too long', await openToken({}, 3600)],
      ['made an hour ahead', await openToken({}, 60, 'open', previewSecret, new Date(now + 3_600_000))],
      ['a link to the draft', await shareToken()],
    ]
    for (const [why, token] of refused) {
      const response = await openDraft(origin, draft.path, token)
      expect(response.status, why).toBe(404)
      expect(cookiesOf(response), why).toBe('')
      expect(await response.text(), why).not.toMatch(anyDraft)
    }
  })

  test('bears with a clock that is half a minute ahead', async ({ origin }) => {
    const token = await openToken({}, 60, 'open', previewSecret, new Date(Date.now() + 30_000))
    expect((await openDraft(origin, draft.path, token)).status).toBe(307)
  })

  for (const path of [
    ...['//evil.example', '//evil.example/', '\\\\evil.example', '/\\evil.example', 'https://evil.example/'],
    ...['/%2f%2fevil.example', '%2f%2fevil.example', '/%5cevil.example', 'javascript:alert(1)'],
    ...[
      '/insights/articles/../../../etc/passwd',
      '/insights/articles/%2e%2e/%2e%2e/etc/',
      '/preview/',
      '/',
      '',
    ],
  ])
    test(`leads to no other place: ${path}`, async ({ origin }) => {
      for (const token of [await openToken({ sub: path }), await openToken()]) {
        const response = await openDraft(origin, path, token)
        expect(response.status).toBe(404)
        expect(response.headers.get('location')).toBeNull()
        expect(cookiesOf(response)).toBe('')
      }
    })
})
