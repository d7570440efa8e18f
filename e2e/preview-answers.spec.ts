import { addressOf, previewSecret } from './sites/sites'
import { ask } from './support/ask'
import { attribute, named, parseMarkup } from './support/markup'
import { draft, shareToken } from './support/preview-tokens'
import { cookiesOf, signIn, trySecret } from './support/sign-in'
import { expect, servedTest as test } from './support/test'

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
