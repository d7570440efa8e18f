import { ask } from './support/ask'
import { attribute, named } from './support/markup'
import { draft, shareToken } from './support/preview-tokens'
import { signIn } from './support/sign-in'
import { expect, servedTest as test } from './support/test'

const optimized = (address: string) => `/_next/image/?url=${encodeURIComponent(address)}&w=640&q=70`

/** Ways to write the address of a picture that is none of the site's. */
const spellings: ((path: string) => string)[] = [
  (path) => path,
  (path) => path.slice(0, -1),
  (path) => `/img/..${path}`,
  (path) => `/img/%2e%2e${path}`,
  (path) => `/img/..%2f${path.slice(1)}`,
  (path) => `/img/%2e%2e%2f${path.slice(1)}`,
  (path) => `/img/..%5c${path.slice(1)}`,
  (path) => `/img/..\\${path.slice(1)}`,
  (path) => `/img/%252e%252e%252f${path.slice(1)}`,
  (path) => `/img/x/../..${path}`,
  (path) => `/img/;/../..${path}`,
  (path) => `/IMG/..${path}`,
  (path) => `/./${path.slice(1)}`,
  (path) => `//img/..${path}`,
  (path) => `/\\${path}`,
  (path) => path.replace('preview', '%70review'),
  (path) => path.replace('preview', 'PREVIEW'),
  (path) => `${path}?/img/logo.png`,
  (path) => `${path}#/img/logo.png`,
  (path) => `/img/logo.png?to=${path}`,
]

test('no picture of a preview is encoded anew, however it is spelled', async ({ origin }) => {
  const card = `/preview/shared/${await shareToken()}/card/`
  const cookie = await signIn(origin)
  const control = await fetch(origin + card)
  expect([control.status, control.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect((await fetch(origin + optimized('/img/logo.png'))).status).toBe(200)

  for (const path of [card, `/preview/card${draft.path}`])
    for (const spell of spellings)
      for (const address of [spell(path), origin + spell(path)])
        for (const each of ['', cookie]) {
          const response = await fetch(origin + optimized(address), { headers: { cookie: each } })
          expect.soft(response.status, address).toBeGreaterThanOrEqual(400)
          expect.soft(response.status, address).toBeLessThan(500)
          expect.soft(response.headers.get('content-type') ?? '', address).not.toMatch(/^image\//)
        }
})

test('every picture that a page shows is encoded', async ({ crawl, origin }) => {
  test.setTimeout(180_000)
  const addresses = [...crawl.pages.values()].flatMap(({ tree }) =>
    named(tree, 'img').flatMap((image) => [
      attribute(image, 'src'),
      ...attribute(image, 'srcSet').split(/, |\s/),
    ]),
  )
  const shown = addresses.filter((address) => address.startsWith('/_next/image/'))
  const pictures = new Set(shown.map((address) => new URL(address, origin).searchParams.get('url') ?? ''))
  expect(pictures.size).toBeGreaterThan(2)
  for (const picture of pictures) {
    const { status, headers } = await ask(origin, optimized(picture))
    expect.soft([status, headers['content-type']], picture).toEqual([200, expect.stringMatching(/^image\//)])
  }
})
