import { anyDraft, draft } from './support/preview-tokens'
import { cookiesOf, sendSignIn, signIn } from './support/sign-in'
import { expect, servedTest as test } from './support/test'

const post = (origin: string, path: string, cookie: string, fields: Record<string, string> = {}) =>
  fetch(origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams(fields),
  })

const named = (cookie: string, name: string) =>
  cookie.split('; ').find((each) => each.startsWith(`${name}=`)) ?? ''

/** The cookies of a session in every spelling: the pair, each alone, in another order, quoted, and with its signature's twins. */
function spellings(cookie: string): string[] {
  const [mode, session] = [named(cookie, '__prerender_bypass'), named(cookie, 'preview_session')]
  return [
    cookie,
    mode,
    session,
    `${session}; ${mode}`,
    `${mode}; ${session}; ${session}`,
    `${mode}; ${session.replace('=', '="')}"`,
    `${mode}; ${session.replace('=', '=%20').replaceAll('.', '%2E')}`,
    `${mode}; preview_session=; ${session}`,
    ...twins(session).map((twin) => `${mode}; ${twin}`),
  ]
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The four spellings of one signature: the last two bits of its last letter mean nothing. */
function twins(session: string): string[] {
  const first = alphabet.indexOf(session.slice(-1)) & ~3
  return [...alphabet.slice(first, first + 4)].map((last) => session.slice(0, -1) + last)
}

/** What a session opens and nothing else does, with a sign that it was opened. */
const opened: [path: string, sign: RegExp][] = [
  [draft.path, anyDraft],
  [draft.path.toUpperCase().replace('/INSIGHTS/ARTICLES/', '/insights/articles/'), anyDraft],
  ['/insights/', /class="preview-bar"/],
  ['/insights/search/?q=umberlatticeopening', /class="preview-bar"/],
  ['/preview/', anyDraft],
  [`/preview/report${draft.path}`, anyDraft],
  [`/preview/share${draft.path}`, anyDraft],
  ['/preview/as-of/', /The site on another day/],
]

/** What of it these cookies open. */
async function opens(origin: string, cookie: string): Promise<string[]> {
  const found: string[] = []
  for (const [path, sign] of opened) {
    const response = await fetch(origin + path, { headers: { cookie } })
    if (sign.test(await response.text())) found.push(path)
  }
  const card = await fetch(`${origin}/preview/card${draft.path}`, { headers: { cookie } })
  if (card.ok) found.push('the card')
  await card.arrayBuffer()
  return found
}

const everything = [...opened.map(([path]) => path), 'the card']

test('no copy of a session’s cookies opens anything after Exit, and another session stays open', async ({
  origin,
}) => {
  const [mine, colleagues] = [await signIn(origin), await signIn(origin)]
  expect(await opens(origin, mine)).toEqual(everything)
  for (const twin of twins(named(mine, 'preview_session')))
    expect(await opens(origin, `${named(mine, '__prerender_bypass')}; ${twin}`)).toEqual(everything)

  const left = await post(origin, '/preview/exit/', mine, { path: draft.path })
  expect(left.status).toBe(303)
  for (const cookie of spellings(mine)) expect(await opens(origin, cookie), cookie).toEqual([])
  expect(await opens(origin, colleagues)).toEqual(everything)
})

test('a session that has ended signs nobody in again, and sets nothing', async ({ origin }) => {
  const cookie = await signIn(origin)
  const control = await post(origin, '/preview/as-of/set/', cookie, { day: '2199-01-01', time: '12:00' })
  expect(cookiesOf(control)).toContain('preview_as_of')
  await post(origin, '/preview/exit/', cookie)
  for (const copy of spellings(cookie)) {
    const again = await sendSignIn(origin, {}, { cookie: copy })
    expect(again.headers.get('location'), copy).toContain('problem=wrong-secret')
    expect(cookiesOf(again), copy).toBe('')
    const set = await post(origin, '/preview/as-of/set/', copy, { day: '2199-01-01', time: '12:00' })
    expect(cookiesOf(set), copy).toBe('')
  }
  expect(await (await fetch(`${origin}/preview/`, { headers: { cookie } })).text()).not.toContain(
    'The site was rebuilt since you signed in',
  )
})

test('signing in anew ends the session that was', async ({ origin }) => {
  const first = await signIn(origin)
  const second = cookiesOf(await sendSignIn(origin, {}, { cookie: first }))
  expect(await opens(origin, second)).toEqual(everything)
  expect(await opens(origin, first)).toEqual([])
  await post(origin, '/preview/exit/', second)
  expect(await opens(origin, second)).toEqual([])
})

test('no other site and no stranger ends a session', async ({ origin }) => {
  const cookie = await signIn(origin)
  const foreign = await fetch(`${origin}/preview/exit/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'cross-site' },
  })
  expect(foreign.status).toBe(403)
  await post(origin, '/preview/exit/', named(cookie, '__prerender_bypass'))
  await post(origin, '/preview/exit/', 'preview_session=a.b.c')
  expect(await opens(origin, cookie)).toEqual(everything)
})
