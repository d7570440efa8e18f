import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { collectionPath } from '@/lib/site/addresses/paths'
import { browserFlags, findBrowser } from './browser'

const listing = collectionPath('articles')
const draft = `${listing}a-quiet-draft/`

/** One page of every kind, of the content of `e2e/content` and of the project's own. */
const publicPages: Record<string, string> = {
  front: '/insights/',
  listing,
  'listing, page 2': `${listing}page/2/`,
  topic: '/insights/topics/interviews/',
  'article with questions': `${listing}a-full-interview/`,
  'long article': `${listing}making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto/`,
  'article without pictures': `${listing}no-pictures/`,
  'article with tables': `${listing}tables-footnotes-code/`,
  'article with headings': `${listing}heading-levels/`,
  'enormous title': `${listing}an-enormous-title/`,
  video: `${collectionPath('videos')}how-a-lathe-turns/`,
  podcast: '/the-shop-floor-episode/',
  'search, empty': '/insights/search/',
  'search with results': '/insights/search/?q=marketing',
  'search, narrowed down': '/insights/search/?q=marketing&kind=fun-fact',
  'search without results': '/insights/search/?q=zyxwv',
  'no such page': `${listing}a-full-intervew/`,
  'sign-in': '/preview/?problem=wrong-secret',
  'invalid link': '/preview/closed/expired/',
}
const previewPages: Record<string, string> = {
  dashboard: '/preview/',
  draft,
  report: `/preview/report${draft}`,
  'report on slips': `/preview/report${listing}planted-slips/`,
  share: `/preview/share${draft}`,
  'as of': '/preview/as-of/?problem=1',
}

type Look = BrowserContextOptions & { media?: 'print' }

const phone = { viewport: { width: 390, height: 844 } }
const desktop = { viewport: { width: 1440, height: 900 } }
const looks: Record<string, Look> = {
  'phone, light': { ...phone, colorScheme: 'light' },
  'phone, dark': { ...phone, colorScheme: 'dark' },
  'desktop, light': { ...desktop, colorScheme: 'light' },
  'desktop, dark': { ...desktop, colorScheme: 'dark' },
  'forced colors': { ...desktop, forcedColors: 'active' },
  paper: { viewport: { width: 720, height: 1000 }, media: 'print' },
}

/**
 * Takes pictures of whole pages of every kind, each on a phone, on a desktop, light, dark, in forced colors and on paper.
 *
 * @param url Where the site is served.
 * @param secret What marketers sign in with.
 * @param folder Gets one PNG for each page and look.
 * @param look Takes the pictures of this look alone.
 * @throws {Error} When a page does not answer.
 */
export async function capturePages(
  url: string,
  secret: string,
  folder: string,
  look?: string,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() })
  try {
    for (const [name, options] of Object.entries(looks))
      if (look === undefined || look === name)
        await captureLook(browser, { url, secret, folder, name, look: options })
  } finally {
    await browser.close()
  }
}

type Capture = { url: string; secret: string; folder: string; name: string; look: Look }

async function captureLook(browser: Browser, { url, secret, folder, name, look }: Capture): Promise<void> {
  const { media, ...options } = look
  const context = await browser.newContext({ baseURL: url, ...options })
  const page = await context.newPage()
  await page.emulateMedia({ media: media ?? 'screen' })
  const take = async (kind: string, address: string) => {
    await page.goto(address)
    await capture(page, path.join(folder, `${kind} (${name}).png`))
  }
  for (const [kind, address] of Object.entries(publicPages)) await take(kind, address)
  await page.goto('/preview/')
  await page.getByLabel('Preview secret').fill(secret)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Dashboard' }).waitFor()
  for (const [kind, address] of Object.entries(previewPages)) await take(kind, address)
  await page.goto(`/preview/share${draft}`)
  await page.getByRole('button', { name: 'Make a link' }).click()
  await take('shared draft', await page.getByLabel('The link').inputValue())
  await context.close()
}

/** What differs from one minute or build to the next: times, versions and the links that hold them. */
const changing = [
  ...['input[readonly]', 'input[type="date"]', 'input[type="time"]', '#link-term'],
  '[aria-label="Preview"]:has([href="#report"]) > p',
].join()

/** Waits until a page has all its fonts and pictures, those included that are loaded when they are scrolled to. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[loading="lazy"]'))
      element.setAttribute('loading', 'eager')
  })
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled([...document.images].map((image) => image.decode()))
  })
}

async function capture(page: Page, file: string): Promise<void> {
  await untilDrawn(page)
  await page.screenshot({
    path: file,
    fullPage: true,
    animations: 'disabled',
    caret: 'hide',
    mask: [page.locator(changing)],
  })
}
