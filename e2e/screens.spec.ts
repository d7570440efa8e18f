import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { untilDrawn } from '@/scripts/steps/capture-pages'
import { compareScreens, toReference } from './support/screens'
import { expect, test } from './support/test'

/*
 * Key screens as they were last approved, which are in `e2e/screens`. A change that is meant takes new ones:
 * npm run test:e2e -- e2e/screens.spec.ts --update-snapshots
 */

const references = path.join(import.meta.dirname, 'screens')

const looks = {
  desktop: { width: 1440, height: 900, colorScheme: 'light' },
  'desktop-dark': { width: 1440, height: 900, colorScheme: 'dark' },
  phone: { width: 390, height: 844, colorScheme: 'light' },
  'phone-dark': { width: 390, height: 844, colorScheme: 'dark' },
  tablet: { width: 768, height: 1024, colorScheme: 'light' },
} as const
/** Of a longer page its beginning is compared. */
const mostRows = 1800

type Look = keyof typeof looks

/** Pages of content that stays as it is, each in two looks. */
const screens: Record<string, { path: string; in: Look[] }> = {
  front: { path: '/insights/', in: ['desktop', 'phone-dark'] },
  register: { path: '/insights/topics/listed/', in: ['desktop', 'phone-dark'] },
  cards: { path: '/insights/podcast/', in: ['desktop-dark', 'tablet'] },
  'sign-in': { path: '/preview/', in: ['desktop', 'phone'] },
  interview: { path: '/insights/articles/a-full-interview/', in: ['desktop', 'phone'] },
  article: { path: '/insights/articles/heading-levels/', in: ['desktop-dark', 'phone-dark'] },
  podcast: { path: '/insights/podcast/a-full-show/', in: ['desktop', 'phone'] },
  video: { path: '/insights/videos/how-a-lathe-turns/', in: ['desktop-dark', 'phone'] },
  search: { path: '/insights/search/?q=listed', in: ['desktop', 'phone-dark'] },
  'error-404': { path: '/insights/articles/a-full-intervew/', in: ['desktop', 'phone'] },
}

for (const [name, screen] of Object.entries(screens))
  test(`${name} looks as it was approved`, async ({ page, provoked }, testInfo) => {
    provoked.push(404)
    await page.goto(screen.path)
    for (const look of screen.in) {
      const { colorScheme, ...viewport } = looks[look]
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await untilDrawn(page)
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(mostRows, height) }
      const screenshot = await page.screenshot({
        fullPage: true,
        animations: 'disabled',
        caret: 'hide',
        clip,
      })
      const file = path.join(references, `${name}-${look}.webp`)
      if (/all|changed/.test(testInfo.config.updateSnapshots))
        await writeFile(file, await toReference(screenshot))
      const { isSame, different, drawn } = await compareScreens(await readFile(file), screenshot)
      await writeFile(testInfo.outputPath(`${look}-differences.png`), drawn)
      expect.soft(isSame, `${different} pixels differ on a ${look}`).toBe(true)
    }
  })
