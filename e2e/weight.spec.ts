import { expect, servedTest as test } from './support/test'

test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })

const KB = 1024
const article =
  '/insights/articles/making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto/'
const kinds = {
  'an article': { path: article, pictures: 12 * KB, requests: 6 },
  'the front': { path: '/insights/', pictures: 100 * KB, requests: 16 },
  'a listing': { path: '/insights/articles/', pictures: 100 * KB, requests: 16 },
  'a search': { path: '/insights/search/?q=trade', pictures: 0, requests: 6 },
  'an unknown address': { path: '/nothing/', pictures: 100 * KB, requests: 16 },
}

/** Its bytes are those of the body, as they came over the wire. */
type Resource = { type: string; url: string; bytes: number }

for (const [kind, { path, pictures, requests }] of Object.entries(kinds))
  test(`the first view of ${kind} on a phone keeps within its budget`, async ({ page, origin }) => {
    // The best compression follows the first answer.
    await expect
      .poll(async () =>
        (await fetch(origin + path, { headers: { 'accept-encoding': 'br' } })).headers.get('etag'),
      )
      .toMatch(/-br"$/)
    const resources = new Map<string, Resource>()
    const devTools = await page.context().newCDPSession(page)
    await devTools.send('Network.enable')
    devTools.on('Network.responseReceived', ({ requestId, type, response: { url, encodedDataLength } }) => {
      if (url.startsWith('http')) resources.set(requestId, { type, url, bytes: -encodedDataLength })
    })
    // Headers and body by then.
    devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const resource = resources.get(requestId)
      if (resource) resource.bytes += encodedDataLength
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    const all = [...resources.values()]
    const weigh = (...types: string[]) =>
      all.filter(({ type }) => types.includes(type)).reduce((sum, { bytes }) => sum + bytes, 0)
    const list = all.map(({ type, url, bytes }) => `${type} ${bytes} ${url}`).join('\n')
    expect(weigh('Document'), list).toBeGreaterThan(1000)
    expect(weigh('Document', 'Stylesheet'), list).toBeLessThanOrEqual(14 * KB)
    expect(weigh('Font'), list).toBeGreaterThan(10 * KB)
    expect(weigh('Font'), list).toBeLessThanOrEqual(45 * KB)
    expect(weigh('Image'), list).toBeLessThanOrEqual(pictures)
    expect(weigh('Script', 'Fetch', 'XHR'), list).toBe(0)
    expect(all.length, list).toBeLessThanOrEqual(requests)
  })
