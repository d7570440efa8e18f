import fc from 'fast-check'
import { UnsecuredJWT } from 'jose'
import { createSession, sessionCookie } from '@/lib/preview/access/session'
import { type Purpose, signToken, termOf } from '@/lib/preview/access/tokens'

/** What a request carries, as far as its sender chooses it. */
export type Visit = {
  headers: Record<string, string>
  /** Whether the session of a marketer is among its cookies. */
  hasSession: boolean
  /** Whether another cookie goes by that name, too. */
  hasForgery: boolean
}

/** Headers by which the framework, its router and its hosts steer what is answered. */
const steering: Record<string, string[]> = {
  rsc: ['1', '0', ''],
  'next-router-prefetch': ['1', '2', 'x'],
  'next-router-segment-prefetch': ['/_tree', '/_full', '/../x'],
  'next-router-state-tree': ['[]', 'null', '%5B%22%22%2C%7B%7D%5D', '%zz'],
  'next-url': ['/preview/', '/insights/'],
  'next-hmr-refresh': ['1'],
  'next-test-fetch-priority': ['1'],
  purpose: ['prefetch', 'preview'],
  'sec-purpose': ['prefetch', 'prefetch;prerender'],
  'x-nextjs-data': ['1'],
  'x-middleware-prefetch': ['1'],
  'x-middleware-next': ['1'],
  'x-middleware-rewrite': ['/preview/', 'https://evil.example/'],
  'x-middleware-subrequest': ['proxy', 'proxy:proxy:proxy:proxy:proxy', 'src/proxy:src/proxy:src/proxy'],
  'x-middleware-override-headers': ['cookie,x-preview-address'],
  'x-middleware-set-cookie': ['__prerender_bypass=1'],
  'x-middleware-invoke': ['1'],
  'x-matched-path': ['/preview', '/insights'],
  'x-now-route-matches': ['1=1'],
  'x-invoke-path': ['/preview'],
  'x-invoke-status': ['200'],
  'x-prerender-revalidate': ['1', 'x'.repeat(32)],
  'x-prerender-revalidate-if-generated': ['1'],
  'x-next-resume-state-length': ['0'],
  'x-preview-address': ['/preview/'],
  'x-error-page': ['404'],
  'x-unknown-address': ['tell'],
  'x-forwarded-host': ['evil.example', 'localhost', '['],
  'x-forwarded-proto': ['https', '%'],
  'x-forwarded-port': ['443'],
  'x-forwarded-prefix': ['/preview'],
  'x-original-url': ['/preview/'],
  'x-rewrite-url': ['/preview/'],
  'x-http-method-override': ['PUT'],
  forwarded: ['host=evil.example;proto=https'],
  host: ['evil.example', 'localhost'],
  authorization: ['Bearer x'],
  'cache-control': ['no-cache', 'no-store', 'max-age=0'],
  pragma: ['no-cache'],
  accept: ['text/x-component', 'text/html', '*/*', 'application/json'],
  range: ['bytes=0-9'],
}

/** Cookies of the framework and of this site that open nothing without a session. */
const idleCookies = fc.oneof(
  fc.constantFrom(
    ...['__prerender_bypass=', '__prerender_bypass=1', `__prerender_bypass=${'0'.repeat(32)}`],
    ...['__next_preview_data=1', 'preview_as_of=2300-01-01T00:00:00.000Z', 'preview_as_of=', 'a=b', '=', ''],
  ),
  fc.stringMatching(/^[a-z_]{1,9}=[\w=", .-]{0,20}$/),
)

/**
 * Visits of all kinds: with a session and without, with what looks like one, with headers that steer the framework.
 *
 * @param secret That sessions are signed with.
 * @param genuine The cookies of a marketer who has signed in; the first is that of the session.
 */
export async function visits(secret: string, genuine: string[]): Promise<fc.Arbitrary<Visit>> {
  const session = genuine[0]?.slice(sessionCookie.length + 1) ?? ''
  const forgery = fc.oneof(
    fc.constantFrom(...(await forgeriesOf(secret, session))),
    fc.stringMatching(/^[\w.-]{0,40}$/).map((value) => `${sessionCookie}=${value}`),
  )
  const header = Object.entries(steering).flatMap(([name, values]) =>
    [...values, session].map((value) => [name, value] as const),
  )
  return fc
    .record({
      headers: fc.array(fc.constantFrom(...header), { maxLength: 8 }),
      forged: fc.array(forgery, { maxLength: 2 }),
      idle: fc.array(idleCookies, { maxLength: 3 }),
      hasSession: fc.boolean(),
      order: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      separator: fc.constantFrom('; ', ';', ';  '),
    })
    .map(({ headers, forged, idle, hasSession, order, separator }) => {
      const cookies = [...(hasSession ? genuine : []), ...forged, ...idle]
      const shuffled = cookies
        .map((cookie, at): [number, string] => [order[at] ?? 0, cookie])
        .sort(([one], [other]) => one - other)
        .map(([, cookie]) => cookie)
      const cookie = shuffled.join(separator)
      return {
        headers: { ...Object.fromEntries(headers), ...(cookie && { cookie }) },
        hasSession,
        hasForgery: forged.length > 0,
      }
    })
}

/** Cookies that look like the session, and open nothing. */
async function forgeriesOf(secret: string, session: string): Promise<string[]> {
  const sign = (purpose: Purpose, claims = {}, seconds = 60, now = new Date()) =>
    signToken(purpose, { jti: 'a', ...claims }, termOf(seconds, now), secret)
  const inAnHour = new Date(Date.now() + 3_600_000)
  const [header = '', payload = '', signature = ''] = session.split('.')
  const values = [
    await createSession(`${secret}!`),
    await sign('share'),
    await sign('open'),
    await sign('sign-in'),
    await sign('session', { jti: undefined }),
    await sign('session', {}, -60),
    await sign('session', {}, 60, inAnHour),
    new UnsecuredJWT({ aud: 'session', jti: 'a' }).setIssuedAt().setExpirationTime('1h').encode(),
    ...[
      secret,
      'true',
      '1',
      '',
      `"${session}"`,
      `${session}.`,
      `${session}x`,
      `x${session}`,
      `${session}, a=b`,
    ],
    ...[
      session.slice(0, -2),
      session.toUpperCase(),
      session.replaceAll('.', '%2E'),
      session.replace('.', '..'),
    ],
    ...[`${header}..${signature}`, `.${payload}.${signature}`, `${payload}.${header}.${signature}`],
  ]
  const names = [
    ...['Preview_Session', 'PREVIEW_SESSION', 'preview-session', 'xpreview_session', 'preview_session2'],
    ...['__Host-preview_session', '__Secure-preview_session', 'preview%5Fsession', '"preview_session"'],
    ...['preview_session ', 'a=b, preview_session', 'preview_session='],
  ]
  return [...values.map((value) => `${sessionCookie}=${value}`), ...names.map((name) => `${name}=${session}`)]
}
