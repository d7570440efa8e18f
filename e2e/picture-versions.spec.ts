import { ask } from './support/ask'
import { attribute, named } from './support/markup'
import { expect, servedTest as test } from './support/test'

const forGood = 'public, max-age=31536000, immutable'
/** Of a name that nobody has given. */
const drawing = '/drawings/hero/a-drawing.svg?v=2'
const version = /(\?v=|%3Fv%3D)[\da-f]{8}/
const addressesIn = (text: string) =>
  Array.from(text.matchAll(/\/(_next\/image\/\?url=%2F|img\/|drawings\/)[^\s"'<>,)\\]+/g), ([address]) =>
    address.replaceAll('&amp;', '&'),
  )

test('every picture that pages, feeds and the sitemap name has a version in its address', async ({
  crawl,
}) => {
  const texts = [
    ...[...crawl.pages.values()].map(({ path, html }) => ({ path, html })),
    ...[...crawl.payloads].flatMap(([address, html]) =>
      /^\/(sitemap|rss|atom|feed)/.test(address) ? [{ path: address, html }] : [],
    ),
  ]
  expect(texts.length).toBeGreaterThan(10)
  const found = texts.flatMap(({ path, html }) =>
    addressesIn(html)
      .filter((address) => !address.endsWith('.webm'))
      .map((address) => ({ path, address })),
  )
  expect(found.length).toBeGreaterThan(100)
  const plain = found.filter(
    ({ address }) => !version.test(address) && !/^\/drawings\/[^?]*\?v=2\b/.test(address),
  )
  expect(plain).toEqual([])
})

test('at its version a picture is kept for good, and shortly at any other address', async ({
  crawl,
  origin,
}) => {
  const shown = [...crawl.pages.values()].flatMap(({ tree, meta }) => [
    ...named(tree, 'img').flatMap((image) => addressesIn(attribute(image, 'src'))),
    ...meta('og:image').flatMap(addressesIn),
  ])
  const one = (kind: RegExp) => shown.find((address) => kind.test(address)) ?? `no ${kind}`
  const pictures = [one(/^\/_next\/image/), one(/^\/img\//), one(/^\/drawings\/social\//), drawing]
  for (const address of pictures) {
    const current = await ask(origin, address)
    expect([current.status, current.headers['cache-control']], address).toEqual([200, forGood])
    for (const version of ['', '$100000000']) {
      const other = await ask(origin, address.replace(/(\?v=|%3Fv%3D)[\da-f]+/, version))
      expect(other.status, address).toBe(200)
      expect(other.headers['cache-control'], address).toMatch(/^public, max-age=(0|60)(, must-revalidate)?$/)
      expect(other.headers['content-type'], address).toBe(current.headers['content-type'])
    }
  }
})
