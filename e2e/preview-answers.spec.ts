import fc from 'fast-check'
import { previewHeaders } from '@/lib/preview/access/headers'
import { sessionCookie } from '@/lib/preview/access/session'
import { addressOf, previewSecret } from './sites/sites'
import { ask } from './support/ask'
import { attribute, named, parseMarkup } from './support/markup'
import { anyDraft, draft, shareToken } from './support/preview-tokens'
import { type RawResponse, sendRaw } from './support/request'
import { cookiesOf, signIn, trySecret } from './support/sign-in'
import { expect, servedTest as test } from './support/test'
import { visits } from './support/visits'

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

test('a preview runs the scripts of its own answer alone', async ({ origin }) => {
  const cookie = await signIn(origin)
  const nonces: string[] = []
  for (const path of ['/preview/', draft.path, '/insights/', '/nothing/', `/preview/report${draft.path}`]) {
    const response = await fetch(origin + path, { headers: { cookie } })
    const policy = response.headers.get('content-security-policy') ?? ''
    const [, nonce = ''] = /script-src 'nonce-([\w-]+)' 'strict-dynamic';/.exec(policy) ?? []
    expect(policy, path).not.toMatch(/unsafe|script-src[^;]*'self'/)
    const scripts = named(parseMarkup(await response.text()), 'script')
    expect(scripts.length, path).toBeGreaterThan(0)
    expect(new Set(scripts.map((script) => attribute(script, 'nonce'))), path).toEqual(new Set([nonce]))
    nonces.push(nonce)
  }
  expect(new Set(nonces).size).toBe(nonces.length)
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

test('a preview is never a kept page, and a kept page never a preview, whatever a request carries', async ({
  origin,
}) => {
  const genuine = (await signIn(origin)).split('; ')
  const visit = await visits(
    previewSecret,
    genuine.sort((cookie) => (cookie.startsWith(`${sessionCookie}=`) ? -1 : 1)),
  )
  const pages = ['/insights/topics/listed/', '/insights/articles/no-pictures/', draft.path, '/nothing/']
  // Nobody has searched for these yet, so that each of the visitors may be the first to ask.
  const searches = fc.nat().map((number) => `/insights/search/?q=listed+${number}`)
  const target = fc.oneof(fc.constantFrom(...pages, ...pages.map((page) => `${page}?_rsc=1`)), searches)
  const isPreview = ({ text }: RawResponse) => text.includes('preview-bar') || anyDraft.test(text)
  const isPrivate = ({ headers }: RawResponse) =>
    headers['cache-control'] === previewHeaders['Cache-Control'] && headers.etag === undefined
  const seen = { previews: 0, kept: 0 }
  const control = await sendRaw(origin, { target: draft.path, headers: { cookie: genuine.join('; ') } })
  expect([isPreview(control), isPrivate(control)]).toEqual([true, true])

  await fc.assert(
    fc.asyncProperty(target, fc.array(visit, { minLength: 1, maxLength: 3 }), async (target, each) => {
      const answers = await Promise.all(each.map(({ headers }) => sendRaw(origin, { target, headers })))
      const kept = await sendRaw(origin, { target })
      expect(isPreview(kept)).toBe(false)
      expect(kept.headers['cache-control']).toMatch(/^public, /)
      for (const [at, answer] of answers.entries()) {
        const { headers, hasSession = false, hasForgery = false } = each[at] ?? {}
        const about = `${target} ${JSON.stringify(headers)}: ${answer.status} ${JSON.stringify(answer.headers)}`
        if (headers && 'next-router-state-tree' in headers) {
          expect([answer.status, isPreview(answer)], about).toEqual([400, false])
        } else if (!hasSession) {
          seen.kept += 1
          expect([answer.status, answer.headers.etag], about).toEqual([kept.status, kept.headers.etag])
          expect(answer.text === kept.text, about).toBe(true)
        } else if (isPreview(answer) || !hasForgery) {
          if (isPreview(answer)) seen.previews += 1
          expect(isPrivate(answer), about).toBe(true)
        }
      }
    }),
    { numRuns: 30, seed: 9 },
  )
  expect(Math.min(seen.previews, seen.kept)).toBeGreaterThan(9)
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
