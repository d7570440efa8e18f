import { previewSecret, writerSecret } from './sites/sites'
import { cookiesOf, ownAddress, ownNetwork, signIn, trySecret } from './support/sign-in'
import { expect, servedTest as test } from './support/test'

test.describe('signing in', () => {
  test('accepts the secret and nothing else', async ({ origin }) => {
    for (const wrong of [
      '',
      'wrong',
      previewSecret.slice(0, -1),
      `${previewSecret}!`,
      previewSecret.toUpperCase(),
    ]) {
      const response = await trySecret(origin, wrong)
      expect(response.headers.get('location'), wrong).toBe('/preview/?problem=wrong-secret#secret')
      expect(cookiesOf(response)).toBe('')
    }
    const response = await trySecret(origin, previewSecret)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/preview/')
    expect(cookiesOf(response)).toMatch(/__prerender_bypass=.+preview_session=/)
    for (const cookie of response.headers.getSetCookie().filter((each) => /^(__prer|preview_s)/.test(each)))
      expect(cookie).toMatch(/HttpOnly/)
  })

  test('knows a writer by her own secret, and nobody by a part of it', async ({ origin }) => {
    const [id] = writerSecret.split('-')
    for (const wrong of [`${id}-${'x'.repeat(43)}`, writerSecret.slice(0, -1), writerSecret.slice(9)])
      expect(cookiesOf(await trySecret(origin, wrong)), wrong).toBe('')
    const dashboardOf = async (secret: string, cookie = '') =>
      (
        await fetch(`${origin}/preview/`, { headers: { cookie: cookie || (await signIn(origin, secret)) } })
      ).text()
    expect(await dashboardOf(writerSecret)).toContain('Signed in as Wren Writer: you may write and publish.')
    expect(await dashboardOf(previewSecret)).toContain('Signed in to preview.')
    const again = await trySecret(origin, '', { cookie: await signIn(origin, writerSecret) })
    expect(await dashboardOf('', cookiesOf(again))).toContain('Signed in as Wren Writer')
  })

  test('lets ten attempts a minute fail, and counts no other', async ({ origin }) => {
    const headers = { 'x-forwarded-for': ownAddress() }
    for (let attempt = 0; attempt < 15; attempt++)
      expect(cookiesOf(await trySecret(origin, previewSecret, headers))).toContain('preview_session')
    for (let attempt = 0; attempt < 10; attempt++)
      expect((await trySecret(origin, 'wrong', headers)).status).toBe(303)
    const refused = await trySecret(origin, 'wrong', headers)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect(refused.headers.get('cache-control')).toContain('no-store')
    expect(await refused.text()).toContain('Too many wrong attempts')
    expect(cookiesOf(refused)).toBe('')
    const elsewhere = await trySecret(origin, 'wrong', { 'x-forwarded-for': ownAddress() })
    expect(elsewhere.status).toBe(303)
  })

  test('always opens to the secret and to a session, no matter what has failed before', async ({
    origin,
  }) => {
    const headers = { 'x-forwarded-for': ownAddress() }
    const session = await signIn(origin)
    await Promise.all(Array.from({ length: 30 }, () => trySecret(origin, 'wrong', headers)))
    expect((await trySecret(origin, 'wrong', headers)).status, 'the control').toBe(429)
    expect(cookiesOf(await trySecret(origin, previewSecret, headers))).toContain('preview_session')
    const again = await trySecret(origin, '', { ...headers, cookie: session })
    expect(cookiesOf(again)).toContain('preview_session')
  })

  test('counts 200 attempts at once', async ({ origin }) => {
    const headers = { 'x-forwarded-for': ownAddress() }
    const answers = await Promise.all(Array.from({ length: 200 }, () => trySecret(origin, 'wrong', headers)))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(190)
  })

  test('counts attempts however the path is spelled', async ({ origin }) => {
    const headers = { 'x-forwarded-for': ownAddress() }
    const paths = ['sign%2Din/', 'sign-in', '%2Fsign-in/', 's%69gn-in/']
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        fetch(`${origin}/preview/${paths[at % paths.length]}`, {
          method: 'POST',
          redirect: 'manual',
          headers,
          body: new URLSearchParams({ secret: 'wrong' }),
        }),
      ),
    )
    const failed = answers.filter(({ headers }) => headers.get('location')?.includes('wrong-secret'))
    expect(failed.length).toBeLessThanOrEqual(10)
  })

  /** How many of twenty failures, each with its own `X-Forwarded-For`, are let through to the form. */
  async function countThrough(origin: string, spell: (attempt: number) => string): Promise<number> {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, attempt) =>
        trySecret(origin, 'wrong', { 'x-forwarded-for': spell(attempt) }),
      ),
    )
    return answers.filter(({ status }) => status === 303).length
  }

  /** Ways in which one visitor looks like many. `v4` is the visitor's address, `v6` the network of it. */
  const disguises: Record<string, (v4: string, v6: string, attempt: number) => string> = {
    'an address before the true one': (v4, _, attempt) => `10.0.0.${attempt}, ${v4}`,
    'several before it': (v4, _, attempt) => `10.0.0.${attempt}, 10.1.0.${attempt}, 10.2.0.1,${v4}`,
    'garbage before it': (v4, _, attempt) => `${'x'.repeat(attempt)}, , ;for="_${attempt}", ${v4}`,
    'a port': (v4, _, attempt) => `${v4}:${4000 + attempt}`,
    'an address mapped into IPv6': (v4, _, attempt) => (attempt % 2 ? v4 : `::ffff:${v4}`),
    'the rest of an IPv6 /64': (_, v6, attempt) => `${v6}:${attempt}:0:7:1`,
    'the rest in brackets': (_, v6, attempt) => `[${v6}::${attempt}]`,
    'the rest with a port': (_, v6, attempt) => `[${v6}::1]:${4000 + attempt}`,
    'the rest in capitals': (_, v6, attempt) => `${attempt % 2 ? v6.toUpperCase() : v6}::1`,
  }
  for (const [what, disguise] of Object.entries(disguises))
    test(`is not deceived by ${what}`, async ({ origin }) => {
      const [v4, v6] = [ownAddress(), ownNetwork()]
      expect(await countThrough(origin, (attempt) => disguise(v4, v6, attempt))).toBe(10)
    })

  test('counts all that is no address as one visitor, who can still sign in', async ({ origin }) => {
    await countThrough(origin, (attempt) => `nowhere-${attempt}`)
    const headers = { 'x-forwarded-for': 'nowhere at all' }
    expect((await trySecret(origin, 'wrong', headers)).status).toBe(429)
    expect(cookiesOf(await trySecret(origin, previewSecret, headers))).toContain('preview_session')
  })

  test('counts other addresses and other networks apart, and any number of them', async ({ origin }) => {
    expect(await countThrough(origin, () => `${ownNetwork()}::1`), 'twenty networks').toBe(20)
    for (let hundreds = 0; hundreds < 10; hundreds++) await countThrough(origin, () => ownAddress())
    expect(await countThrough(origin, () => ownAddress()), 'after 200 strangers').toBe(20)
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

  test('accepts no other method, and no strange body', async ({ origin }) => {
    expect((await fetch(`${origin}/preview/sign-in/`)).status).toBe(405)
    const headers = { 'x-forwarded-for': ownAddress(), 'content-type': 'application/json' }
    const response = await fetch(`${origin}/preview/sign-in/`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: JSON.stringify({ secret: previewSecret }),
    })
    expect(response.headers.get('location')).toBe('/preview/?problem=wrong-secret#secret')
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
