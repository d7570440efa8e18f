import sharp from 'sharp'
import { loadBlankPictures } from './support/blank-pictures'
import { heroPictures } from './support/heroes'
import { type ListPicture, loadPictures, readListPictures } from './support/list-pictures'
import { expect, servedTest as test } from './support/test'

const article =
  '/insights/articles/making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto/'
const windows = [320, 390, 440, 600, 768, 1024, 1440, 1920]
const densities = [1, 2, 3]
/** How many screen pixels one pixel of a picture may cover, along a side. */
const maxEnlargement = 1.1
const maxPhoneBytes = 20_000
const maxBytes = 60_000
/** A picture in a list has at most so many times the pixels of the smallest candidate that would do, along a side. */
const maxWaste = 2

/** Kinds of places of pictures: grids of cards in all shapes, a register, what follows an article, its call to action. */
const lists = ['/insights/', '/insights/articles/page/2/', '/insights/topics/websites/', article]

/* A sharp hero: of all candidates, the browser is told to take one that has a pixel for each of the screen. */

for (const density of densities)
  for (const path of [article, '/insights/'])
    test(`the hero of ${path} is not enlarged at a density of ${density}`, async ({
      browser,
      origin,
      site,
    }) => {
      const context = await browser.newContext({ deviceScaleFactor: density })
      const page = await context.newPage()
      await loadBlankPictures(page, site)
      for (const width of windows) {
        await page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
        await page.goto(origin + path, { waitUntil: 'load' })
        const hero = page.locator(heroPictures).first()
        await expect.poll(() => hero.evaluate((image: HTMLImageElement) => image.complete)).toBe(true)
        const shown = await hero.evaluate((image: HTMLImageElement) => {
          const { width, height } = image.getBoundingClientRect()
          return { src: image.currentSrc, width, height }
        })
        const response = await fetch(shown.src, { headers: { accept: 'image/avif,image/webp,*/*' } })
        const bytes = Buffer.from(await response.arrayBuffer())
        const picture = await sharp(bytes).metadata()
        const enlargement = density * Math.max(shown.width / picture.width, shown.height / picture.height)
        const place = `${path} at ${width} px, density ${density}: ${shown.src} is shown at ${enlargement.toFixed(2)}`
        expect(enlargement, place).toBeLessThanOrEqual(maxEnlargement)
        expect(bytes.length, place).toBeLessThanOrEqual(maxBytes)
        if (width <= 440) {
          expect(shown.src, place).toContain('/drawings/phone/')
          expect(bytes.length, place).toBeLessThanOrEqual(maxPhoneBytes)
        }
      }
      await context.close()
    })

for (const density of densities)
  test(`pictures of lists are neither enlarged nor too large, at a density of ${density}`, async ({
    browser,
    origin,
    site,
  }) => {
    const context = await browser.newContext({ deviceScaleFactor: density })
    const page = await context.newPage()
    await loadBlankPictures(page, site)
    for (const path of lists)
      for (const width of [320, 600, 768, 1024, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        // In between, a browser keeps what it has where that is large enough.
        const isFresh = width === 320 || width === 1440
        if (isFresh) await page.goto(origin + path)
        await loadPictures(page)
        const read = async (isWrong: (picture: ListPicture) => boolean) =>
          (await readListPictures(page)).filter(isWrong)
        const isBlurred = ({ pixels, needed }: ListPicture) => pixels * maxEnlargement < needed
        await expect.poll(() => read(isBlurred), `${path} at ${width} pixels`).toEqual([])
        const isWasted = ({ pixels, enough }: ListPicture) => pixels > enough * maxWaste
        if (isFresh) expect.soft(await read(isWasted), `${path} at ${width} pixels`).toEqual([])
      }
    await context.close()
  })
