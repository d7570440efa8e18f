import { UnsecuredJWT } from 'jose'
import { createShareLink } from '@/lib/preview/share-links'
import { type Purpose, signToken, termOf } from '@/lib/preview/tokens'
import { canaries } from './sites/canaries'
import { addressOf, previewSecret } from './sites/sites'
import { ask } from './support/ask'
import { cookiesOf, ownAddress, signIn, trySecret } from './support/sign-in'
import { expect, servedTest as test } from './support/test'

/** Two drafts of the hard site: where they stand, and what stands in one alone. */
const draft = {
  path: '/insights/articles/a-quiet-draft/',
  file: 'articles/a-quiet-draft.md',
  word: /umberlattice/i,
}
const other = { path: '/insights/articles/cobaltwhisper-permalink/', file: 'articles/a-draft.md' }
const anyDraft = new RegExp(canaries.map(({ word }) => word).join('|'), 'i')

let names = 0
/** The token of another tool. */
const openToken = (
  claims = {},
  seconds = 60,
  purpose: Purpose = 'open',
  secret = previewSecret,
  now = new Date(),
) =>
  signToken(
    purpose,
    { sub: draft.path, jti: `test ${process.pid} ${names++}`, ...claims },
    termOf(seconds, now),
    secret,
  )

const openDraft = (origin: string, path: string, token: string) =>
  fetch(`${origin}/api/draft?${new URLSearchParams({ path, token })}`, { redirect: 'manual' })

const shareToken = async (file = draft.file, revision = 'umberlatticerevision') =>
  (await createShareLink({ file, revision, version: 'of old' }, 7, previewSecret)).token

test.describe('signing in', () => {
  test('takes the secret and nothing else', async ({ origin }) => {
    for (const wrong of [
      '',
      'wrong',
      previewSecret.slice(0, -1),
      `${previewSecret}!`,
      previewSecret.toUpperCase(),
    ]) {
      const response = await trySecret(origin, wrong)
      expect(response.headers.get('location'), wrong).toBe('/preview/?problem=wrong-secret')
      expect(cookiesOf(response)).toBe('')
    }
    const response = await trySecret(origin, previewSecret)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/preview/')
    expect(cookiesOf(response)).toMatch(/__prerender_bypass=.+preview_session=/)
    for (const cookie of response.headers.getSetCookie().filter((each) => /^(__prer|preview_s)/.test(each)))
      expect(cookie).toMatch(/HttpOnly/)
  })

  test('lets ten tries a minute through from one address, right or wrong', async ({ origin }) => {
    const headers = { 'x-forwarded-for': ownAddress() }
    for (let tries = 0; tries < 10; tries++)
      expect((await trySecret(origin, 'wrong', headers)).status).toBe(303)
    const refused = await trySecret(origin, previewSecret, headers)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect(await refused.text()).toContain('Too many tries. Wait a minute')
    expect(cookiesOf(refused)).toBe('')
    const elsewhere = await trySecret(origin, previewSecret, { 'x-forwarded-for': ownAddress() })
    expect(elsewhere.status).toBe(303)
  })

  test('counts 200 tries at once', async ({ origin }) => {
    const headers = { 'x-forwarded-for': ownAddress() }
    const answers = await Promise.all(Array.from({ length: 200 }, () => trySecret(origin, 'wrong', headers)))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(190)
  })

  test('counts tries however the address is spelled', async ({ origin }) => {
    const headers = { 'x-forwarded-for': ownAddress() }
    const spellings = ['sign%2Din/', 'sign-in', '%2Fsign-in/', 's%69gn-in/']
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        fetch(`${origin}/preview/${spellings[at % spellings.length]}`, {
          method: 'POST',
          redirect: 'manual',
          headers,
          body: new URLSearchParams({ secret: 'wrong' }),
        }),
      ),
    )
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10)
  })

  test('refuses the form of another site', async ({ origin }) => {
    const strangers: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]
    for (const headers of strangers)
      for (const form of ['sign-in', 'exit', 'as-of/set']) {
        const response = await fetch(`${origin}/preview/${form}/`, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'x-forwarded-for': ownAddress(), ...headers },
          body: new URLSearchParams({ secret: previewSecret }),
        })
        expect(response.status, `${form} ${JSON.stringify(headers)}`).toBe(403)
        expect(response.headers.getSetCookie()).toEqual([])
      }
  })

  test('takes no other method, and no strange body', async ({ origin }) => {
    expect((await fetch(`${origin}/preview/sign-in/`)).status).toBe(405)
    const headers = { 'x-forwarded-for': ownAddress(), 'content-type': 'application/json' }
    const response = await fetch(`${origin}/preview/sign-in/`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: JSON.stringify({ secret: previewSecret }),
    })
    expect(response.headers.get('location')).toBe('/preview/?problem=wrong-secret')
  })
})

test('what only some may see is in no frame, no cache and no search engine', async ({ origin }) => {
  const cookie = await signIn(origin)
  const shared = `/preview/shared/${await shareToken()}/`
  for (const path of [
    '/preview/',
    draft.path,
    '/insights/',
    `/preview/report${draft.path}`,
    shared,
    `${shared}card/`,
  ]) {
    const { headers } = await fetch(origin + path, { headers: path === shared ? {} : { cookie } })
    expect(headers.get('x-frame-options'), path).toBe('DENY')
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
    expect(headers.get('cache-control'), path).toContain('no-store')
    expect(headers.get('referrer-policy'), path).toBe('no-referrer')
    expect(headers.get('x-robots-tag'), path).toBe('noindex, nofollow')
  }
})

test('a preview has no canonical address, no structured data and no feeds', async ({ origin }) => {
  const cookie = await signIn(origin)
  const shared = `/preview/shared/${await shareToken()}/`
  for (const path of [
    draft.path,
    '/insights/',
    '/insights/articles/',
    '/insights/articles/no-pictures/',
    shared,
  ]) {
    const html = await (await fetch(origin + path, { headers: path === shared ? {} : { cookie } })).text()
    expect(html).toContain('class="preview-bar"')
    expect(html, path).not.toMatch(/rel="canonical"|application\/ld\+json|rel="alternate"|property="og:/)
  }
})

test('what a marketer has looked at is not kept for readers', async ({ origin }) => {
  const pages = ['/insights/', '/insights/articles/', '/insights/articles/no-pictures/', '/nothing/']
  const cookie = await signIn(origin)
  for (const path of pages) await (await fetch(origin + path, { headers: { cookie } })).text()
  for (const path of pages)
    expect(await (await fetch(origin + path)).text(), path).not.toMatch(/preview-bar|umberlattice/i)
})

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

test('leaving the preview leads to no other site', async ({ origin }) => {
  for (const path of ['//evil.example', '\\\\evil.example', '/%2f%2fevil.example', 'https://evil.example/']) {
    const response = await fetch(`${origin}/preview/exit/`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ path }),
    })
    expect(response.status).toBe(303)
    const location = response.headers.get('location') ?? ''
    expect(new URL(location, origin).origin, path).toBe(new URL(origin).origin)
  }
})

test.describe('a link to one document', () => {
  test('opens it for whoever has it, and nothing else', async ({ origin }) => {
    const response = await fetch(`${origin}/preview/shared/${await shareToken()}/`)
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()).toEqual([])
    const html = await response.text()
    expect(html).toMatch(draft.word)
    expect(html).not.toMatch(/cobaltwhisper|marzipanvalve|indigoflywheel|saffronpiston|verdigrisgasket/i)
    expect(html).toContain('Something here clashes with another document')
    expect(html).not.toContain(other.file)
    for (const path of [
      draft.path,
      '/preview/',
      `/preview/report${draft.path}`,
      `/preview/card${draft.path}`,
    ])
      expect(await (await fetch(origin + path)).text(), path).not.toMatch(/umberlatticetitle/i)
  })

  test('tells what has happened when it opens nothing, and nothing of the document', async ({ origin }) => {
    const token = await shareToken()
    const claims = { sub: draft.file, jti: 'late', revision: 'umberlatticerevision', version: '' }
    const ended = new Date(Date.now() - 61_000)
    const closed: [why: string, token: string, words: string][] = [
      [
        'expired by a second',
        await signToken('share', claims, termOf(60, ended), previewSecret),
        'This link has run out',
      ],
      ['cut off', token.slice(0, -3), 'This link opens nothing'],
      [
        'changed',
        token.replace(/\.(.)/, (_dot, first) => `.${first === 'a' ? 'b' : 'a'}`),
        'This link opens nothing',
      ],
      ['of another tool', await openToken(), 'This link opens nothing'],
      ['of no document', await shareToken('articles/nothing.md'), 'This link was withdrawn'],
      ['of an earlier revision', await shareToken(draft.file, 'an earlier one'), 'This link was withdrawn'],
      ['nonsense', 'nonsense', 'This link opens nothing'],
    ]
    for (const [why, each, words] of closed) {
      const response = await fetch(`${origin}/preview/shared/${each}/`)
      const html = await response.text()
      expect(response.status, why).toBe(404)
      expect(html, why).toContain(words)
      expect(html, why).toContain('Ask the person who sent it')
      expect(html, why).not.toMatch(anyDraft)
      expect((await fetch(`${origin}/preview/shared/${each}/card/`)).status, why).toBe(404)
    }
  })

  test('leads to the public address once the document is published', async ({ origin }) => {
    const token = await shareToken('articles/no-pictures.md', '')
    const response = await fetch(`${origin}/preview/shared/${token}/`, { redirect: 'manual' })
    expect(response.headers.get('location')).toBe('/insights/articles/no-pictures/')
  })
})

test('where no secret is set, every preview address is a plain 404', async () => {
  const shipped = addressOf('shipped')
  const token = await shareToken()
  const paths = [
    '/preview/',
    '/preview',
    '/preview/as-of/',
    `/preview/shared/${token}/`,
    '/api/draft?path=/&token=a',
  ]
  for (const path of paths) {
    const answer = await ask(shipped, path)
    expect(answer.status, path).toBe(404)
    expect(answer.text, path).toContain('This part is missing from the assembly')
  }
  const response = await trySecret(shipped, previewSecret)
  expect(response.status).toBe(404)
  expect(cookiesOf(response)).toBe('')
})
