import type { Page } from '@playwright/test'
import { until } from './until'

/** How a page is looked at to weigh it. */
export const weighingPhone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }

/** Bytes of bodies as they came over the wire, of all that a page asks for before anybody scrolls. */
export type PageWeight = {
  html: number
  css: number
  script: number
  fonts: number
  /** All pictures, the hero among them. */
  pictures: number
  /** The one that is fetched before all others. */
  hero: number
  heroUrl: string | undefined
  all: number
  requests: number
  /** What was asked for, one a line. */
  list: string
}

type Resource = { type: string; url: string; bytes: number }

/** Opens a page, for the first time in its browser's context, and weighs it. */
export async function weighPage(page: Page, url: string): Promise<PageWeight> {
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
  await page.goto(url, { waitUntil: 'networkidle' })
  const heroUrl = await page.evaluate(
    () => document.querySelector<HTMLImageElement>('img[fetchpriority=high]')?.currentSrc,
  )
  const all = [...resources.values()]
  const weigh = (isMeant: (resource: Resource) => boolean) =>
    all.filter(isMeant).reduce((sum, { bytes }) => sum + bytes, 0)
  const weighTypes = (...types: string[]) => weigh(({ type }) => types.includes(type))
  return {
    html: weighTypes('Document'),
    css: weighTypes('Stylesheet'),
    script: weighTypes('Script', 'Fetch', 'XHR'),
    fonts: weighTypes('Font'),
    pictures: weighTypes('Image'),
    heroUrl,
    hero: weigh(({ url }) => url === heroUrl),
    all: weigh(() => true),
    requests: all.length,
    list: all.map(({ type, url, bytes }) => `${type} ${bytes} ${url}`).join('\n'),
  }
}

/** Waits until the server has the best compression of a page, which follows its first answer. */
export async function untilCompressed(url: string): Promise<void> {
  const isCompressed = async () => {
    const { headers } = await fetch(url, { headers: { 'accept-encoding': 'br' } })
    return headers.get('etag')?.endsWith('-br"') ?? false
  }
  await until(isCompressed, { timeout: 15_000 }, () => `${url} does not become compressed.`)
}
