import type { Page } from '@playwright/test'
import { extractText } from 'unpdf'
import { markForEars } from './support/for-ears'
import { expect, test } from './support/test'

/* A style sheet of the test, which the policy of the page would stop. */
test.use({ bypassCSP: true })

const article =
  '/insights/articles/making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto/'

test('an article on paper states its source and date, without navigation', async ({
  page,
  reader,
  siteUrl,
}) => {
  await page.goto(article)
  await page.emulateMedia({ media: 'print' })
  await expect(reader.headline).toBeVisible()
  await expect(page.getByText(siteUrl + article, { exact: true })).toBeVisible()
  await expect(page.getByText('December 19, 2019', { exact: true }).first()).toBeVisible()
  for (const navigation of await page.getByRole('navigation').all()) await expect(navigation).toBeHidden()
  for (const hidden of [reader.skipLink, reader.share, reader.next, reader.related])
    await expect(hidden).toBeHidden()
})

test('the call to action is on one sheet, wherever the text before it ends', async ({ page, reader }) => {
  test.setTimeout(180_000)
  await page.goto(article)
  const parts = await reader.callToAction.locator('h2, p').allTextContents()
  expect(parts.length).toBe(3)
  // Of the text before it only counts where it ends.
  await reader.callToAction.evaluate((aside) => {
    while (aside.previousElementSibling) aside.previousElementSibling.remove()
  })
  /** On how many sheets it is, for each of many ends of the text. */
  const countSheets = async () => {
    const counts: number[] = []
    for (let space = 0; space < 1000; space += 50) {
      await reader.callToAction.evaluate((aside, space) => {
        const spacer = document.querySelector('#spacer') ?? document.createElement('div')
        spacer.id = 'spacer'
        spacer.setAttribute('style', `height: ${space}px`)
        aside.before(spacer)
      }, space)
      const sheets = await readSheets(await page.pdf({ format: 'Letter' }))
      const isOn = (sheet: string) => parts.some((part) => sheet.includes(withoutSpaces(part)))
      counts.push(sheets.filter(isOn).length)
    }
    return new Set(counts)
  }
  expect(await countSheets()).toEqual(new Set([1]))
  // Without the rule it would have been cut in two somewhere.
  await page.addStyleTag({ content: '[aria-labelledby=first-step] { break-inside: auto !important }' })
  expect(await countSheets()).toEqual(new Set([1, 2]))
})

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

/** @returns the words of each sheet, without spaces, which a PDF does not hold between all of them */
async function readSheets(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(pdf))
  return text.map(withoutSpaces)
}

test('an article can be printed', async ({ page }) => {
  await page.goto(article)
  const pdf = await page.pdf({ format: 'Letter' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(10_000)
})

/** What paper shows behind each link that can be seen on it, by the address of the link. */
function readPrintedAddresses(page: Page) {
  return page.locator('main a[href]:visible').evaluateAll((links) =>
    links.map((link) => {
      const { content } = getComputedStyle(link, '::after')
      const shown = content.replace(/attr\(([\w-]+)\)/g, (_, name) => link.getAttribute(name) ?? '')
      return { href: link.getAttribute('href') ?? '', shown: shown.replaceAll('"', '').replaceAll(' ', '') }
    }),
  )
}

/** A document with links and a call to action, and lists of each kind. */
const linking = [
  article,
  '/insights/',
  '/insights/articles/',
  '/insights/articles/page/2/',
  '/insights/topics/',
  '/insights/search/?q=trade',
  '/insights/articles/what-a-plant-tour-shoud-teach-your-websit/',
]

test('links on paper show the whole address, and none that counts a campaign', async ({
  page,
  siteUrl,
  provoked,
}) => {
  provoked.push(404)
  await page.emulateMedia({ media: 'print' })
  const campaigns: string[] = []
  for (const address of linking) {
    await page.goto(address)
    const links = await readPrintedAddresses(page)
    const away = links.filter(({ href }) => !href.startsWith('#'))
    expect(away.filter(({ href }) => href.startsWith('/')).length, address).toBeGreaterThan(0)
    for (const { href, shown } of away) {
      if (href.includes('utm_')) campaigns.push(href)
      const { origin, pathname, hash } = new URL(href, siteUrl)
      expect(shown, `${href} on ${address}`).toBe(`(${origin}${pathname}${hash})`)
    }
  }
  expect(campaigns.length).toBeGreaterThan(0)
})

test('on paper a list begins at the edge at which the name of the site does, and no entry is cut', async ({
  page,
  reader,
}) => {
  await page.emulateMedia({ media: 'print' })
  for (const address of ['/insights/articles/', '/insights/topics/', '/insights/search/?q=trade']) {
    await page.goto(address)
    const name = await page.getByRole('banner').getByRole('link').first().boundingBox()
    expect((await reader.headline.boundingBox())?.x, address).toBeCloseTo(name?.x ?? 0, 0)
    await expect(reader.main.getByRole('listitem').first(), address).toHaveCSS('break-inside', 'avoid')
  }
})

test('a list on paper has no navigation and nothing to press', async ({ page, reader }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/insights/articles/')
  await expect(reader.headline).toBeVisible()
  for (const role of ['navigation', 'search', 'button'] as const)
    for (const each of await page.getByRole(role).all()) await expect(each).toBeHidden()
})

test('a sheet names the site, and cuts and folds nothing', async ({ page, provoked }) => {
  provoked.push(404)
  await page.emulateMedia({ media: 'print' })
  // As wide as the text on a sheet of paper.
  await page.setViewportSize({ width: 680, height: 900 })
  for (const address of linking) {
    await page.goto(address)
    await expect(page.getByRole('banner').getByRole('link')).toHaveText(/^INDUSTRIAL Insights$/)
    expect(await findCut(page), address).toEqual([])
  }
})

/** What says by an ellipsis that it goes on, or would scroll on a screen. */
async function findCut(page: Page): Promise<string[]> {
  await markForEars(page)
  return page.locator('main *:visible').evaluateAll((elements) =>
    elements
      .filter((each) => !each.closest('[data-for-ears]'))
      .filter((each) => {
        const { overflowX, webkitLineClamp } = getComputedStyle(each)
        const isTooWide = overflowX !== 'visible' && each.scrollWidth > each.clientWidth
        return isTooWide || webkitLineClamp !== 'none'
      })
      .map((each) => `${each.tagName} ${each.textContent?.slice(0, 40)}`),
  )
}
