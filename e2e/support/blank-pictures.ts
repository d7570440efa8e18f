import path from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { type SiteName, siteDirs } from '../sites/sites'

/**
 * Has each picture that comes in several widths loaded as a blank drawing of its shape, which neither the server encodes nor
 * the browser decodes. Which candidate a browser chooses, and how it lays it out, stay the same. All else that a page
 * names comes from the server, once for all pages.
 */
export async function loadBlankPictures(page: Page, site: SiteName): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  const responseHeaders = [
    { name: 'Content-Type', value: 'image/svg+xml' },
    // Of the candidates of a picture a browser prefers one that it has already.
    { name: 'Cache-Control', value: 'no-store' },
  ]
  devTools.on('Fetch.requestPaused', async ({ requestId, request }) => {
    const body = await drawBlank(request.url, site).catch(() => undefined)
    // What is no picture is for the server to answer; a page that is left meanwhile takes no answer any more.
    const answering = body
      ? devTools.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body })
      : devTools.send('Fetch.continueRequest', { requestId })
    await answering.catch(() => {})
  })
  await devTools.send('Fetch.enable', { patterns: [{ urlPattern: '*/_next/image/*' }] })
}

/** @returns The drawing in base64. */
async function drawBlank(address: string, site: SiteName): Promise<string> {
  const [file = ''] = (new URL(address).searchParams.get('url') ?? '').split('?', 1)
  const { autoOrient } = await sharp(path.join(siteDirs[site], 'public', decodeURIComponent(file))).metadata()
  const { width, height } = autoOrient
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`,
  ).toString('base64')
}
