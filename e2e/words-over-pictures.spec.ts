import { heroes, heroPictures } from './support/heroes'
import { errorStatuses, kinds } from './support/page-kinds'
import { expect, test } from './support/test'
import { findFaintWords } from './support/words'

/* From narrow to wide: a browser takes a larger picture in place of a smaller one, never the other way. */
const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
]

test('every word over a picture can be read at every width', async ({ page, origin, site, provoked }) => {
  provoked.push(...errorStatuses)
  const paths = site === 'hard' ? kinds.hard : await listPages(origin)
  test.setTimeout(paths.length * 10_000)
  const devTools = await page.context().newCDPSession(page)
  let count = 0
  for (const path of paths) {
    await page.goto(path)
    if ((await page.locator(heroes).count()) === 0) continue
    count += 1
    for (const size of sizes) {
      await page.setViewportSize(size)
      const pictures = page.locator(heroPictures).filter({ visible: true })
      for (const picture of await pictures.all()) await expect(picture).toHaveJSProperty('complete', true)
      const faint = await findFaintWords(page, devTools, heroes)
      expect.soft(faint, `${path} at ${size.width} pixels`).toEqual([])
    }
  }
  expect(count).toBeGreaterThan(10)
})

/** What the site itself lists for search engines. */
async function listPages(origin: string): Promise<string[]> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text()
  return Array.from(sitemap.matchAll(/<loc>([^<]+)/g), ([, address = '']) => new URL(address).pathname)
}
