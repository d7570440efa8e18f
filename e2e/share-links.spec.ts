import { createSession, sessionCookie } from '@/lib/preview/access/session'
import { createSignInKey } from '@/lib/preview/access/sign-in'
import { signToken, termOf } from '@/lib/preview/access/tokens'
import { previewSecret, previousSecret } from './sites/sites'
import { attribute, named } from './support/markup'
import { anyDraft, draft, openToken, other, shareToken } from './support/preview-tokens'
import { readPage } from './support/served-page'
import { sendSignIn, signIn, trySecret } from './support/sign-in'
import { expect, servedTest as test } from './support/test'

test.describe('a link to one document', () => {
  test('is made at a press, and by no look at the page', async ({ origin }) => {
    const cookie = await signIn(origin)
    const listLinks = async () => {
      const html = await (await fetch(`${origin}/preview/share${draft.path}`, { headers: { cookie } })).text()
      return new Set(html.match(/(?<=>)[\da-f]{12}(?=<)/g))
    }
    const before = await listLinks()
    const make = (headers: Record<string, string>) =>
      fetch(`${origin}/preview/link${draft.path}`, {
        ...{ method: 'POST', redirect: 'manual', headers },
        body: new URLSearchParams({ days: '30' }),
      })
    expect((await make({ cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await make({ cookie, origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await make({})).headers.get('location')).toBe('/preview/')
    expect((await fetch(`${origin}/preview/link${draft.path}`, { headers: { cookie } })).status).toBe(405)
    const place = (await make({ cookie })).headers.get('location') ?? ''
    const made = new URL(place, origin).searchParams.get('made') ?? 'none'
    const after = await listLinks()
    expect(after.has(made)).toBe(true)
    expect(before.has(made)).toBe(false)
    const html = await (await fetch(origin + place, { headers: { cookie } })).text()
    const [address = 'none'] = new RegExp(`${origin}/preview/shared/[\\w.-]+/`).exec(html) ?? []
    expect(await (await fetch(address)).text()).toMatch(draft.word)
  })

  test('opens it for anyone who has it, and nothing else', async ({ origin }) => {
    const response = await fetch(`${origin}/preview/shared/${await shareToken()}/`)
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()).toEqual([])
    const html = await response.text()
    expect(html).toMatch(draft.word)
    expect(html).not.toMatch(
      /cobaltwhisper|marzipanvalve|indigoflywheel|saffronpiston|verdigrisgasket|vermilionsprocket/i,
    )
    expect(html).toContain('Something here has to do with another document')
    expect(html).not.toContain(other.file)
    for (const path of [
      draft.path,
      '/preview/',
      `/preview/report${draft.path}`,
      `/preview/card${draft.path}`,
    ])
      expect(await (await fetch(origin + path)).text(), path).not.toMatch(/umberlatticetitle/i)
  })

  test('opens a piece that was taken back, too', async ({ origin }) => {
    const token = await shareToken('articles/a-withdrawn-interview.md', 'vermilionsprocketrevision')
    const response = await fetch(`${origin}/preview/shared/${token}/`)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain('Vermilionsprocketheadline')
    expect(html).toMatch(/Readers no longer see this\..*Withdrawn on May 6, 2020 at 12:00.PM/)
    expect((await fetch(`${origin}/preview/shared/${token}/card/`)).status).toBe(200)
  })

  test('says what has happened when it opens nothing, and nothing of the document', async ({ origin }) => {
    const token = await shareToken()
    const claims = { sub: draft.file, jti: 'late', revision: 'umberlatticerevision', version: '' }
    const ended = new Date(Date.now() - 61_000)
    const invalid: [why: string, token: string, words: string][] = [
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
    for (const [why, each, words] of invalid) {
      const response = await fetch(`${origin}/preview/shared/${each}/`)
      // What a reader gets whose browser runs no script.
      const html = (await response.text()).replace(/<script\b[\s\S]*?<\/script>/g, '')
      expect(response.status, why).toBe(404)
      expect(html, why).toContain(words)
      expect(html, why).toContain('Ask the person who sent it')
      expect(html, why).not.toMatch(anyDraft)
      expect((await fetch(`${origin}/preview/shared/${each}/card/`)).status, why).toBe(404)
    }
  })

  test('leads nowhere that readers do not get to yet', async ({ origin, siteUrl }) => {
    const shared = `/preview/shared/${await shareToken()}/`
    const html = await (await fetch(origin + shared)).text()
    expect(html).toMatch(draft.word)
    const page = readPage(shared, html)
    // The draft's own text has two dead links, to no page and to another draft; its report names both.
    const deadLinks = ['/insights/articles/umberlatticenowhere/', '/insights/articles/a-draft/']
    expect(page.hrefs).toEqual(expect.arrayContaining(deadLinks))
    // A page of the agency, which another server answers at the public host.
    const agencyPage = `${siteUrl}/free-consultation/`
    for (const address of [
      ...page.hrefs.filter((href) => !deadLinks.includes(href) && !href.startsWith(agencyPage)),
      ...named(page.tree, 'form').map((form) => attribute(form, 'action')),
    ]) {
      const spelled = decodeURIComponent(address)
      expect(spelled).not.toContain(draft.path.slice(0, -1))
      expect(spelled, 'a network’s form or tool').not.toMatch(/linkedin|facebook|x\.com|mailto:|rich-results/)
      const url = new URL(address, origin + shared)
      if (url.origin === siteUrl || url.origin === origin)
        expect((await fetch(origin + url.pathname + url.search)).status, address).toBe(200)
    }
    expect(html).not.toContain('Share this piece')
    const published = await (await fetch(`${origin}/insights/articles/no-pictures/`)).text()
    expect(published, 'the control').toContain('Share this piece')
  })

  test('leads to the public address once the document is published', async ({ origin }) => {
    const token = await shareToken('articles/no-pictures.md', '')
    const response = await fetch(`${origin}/preview/shared/${token}/`, { redirect: 'manual' })
    expect(response.headers.get('location')).toBe('/insights/articles/no-pictures/')
  })
  test('of the secret before opens its document still, and that secret nothing else', async ({ origin }) => {
    const token = await shareToken(draft.file, 'umberlatticerevision', previousSecret)
    const response = await fetch(`${origin}/preview/shared/${token}/`)
    expect(response.status).toBe(200)
    expect(await response.text()).toMatch(draft.word)

    expect((await trySecret(origin, previousSecret)).headers.getSetCookie()).toEqual([])
    const signIn = await sendSignIn(origin, { key: await createSignInKey(previousSecret) })
    expect(signIn.headers.getSetCookie()).toEqual([])
    const open = new URLSearchParams({
      path: draft.path,
      token: await openToken({}, 60, 'open', previousSecret),
    })
    expect((await fetch(`${origin}/api/draft?${open}`)).status).toBe(404)
    const cookie = `${sessionCookie}=${await createSession(previousSecret)}`
    expect((await fetch(origin + draft.path, { headers: { cookie } })).status).toBe(404)
    const dashboard = await fetch(`${origin}/preview/`, { headers: { cookie } })
    expect(await dashboard.text()).not.toMatch(anyDraft)
  })
})
