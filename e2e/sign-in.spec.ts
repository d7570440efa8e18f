import { previewSecret } from './sites/sites'
import { cookiesOf, ownAddress, trySecret } from './support/sign-in'
import { expect, servedTest as test } from './support/test'

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
