import type { Page } from '@playwright/test'
import { errorStatuses, kinds } from './support/page-kinds'
import { expect, test } from './support/test'

test('nothing moves by itself for readers who prefer less motion', async ({ page, site, provoked }) => {
  test.setTimeout(kinds[site].length * 10_000)
  provoked.push(...errorStatuses)
  const moving: string[] = []
  for (const address of kinds[site]) {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(address)
    expect.soft(await findMotion(page), address).toEqual([])
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    moving.push(...(await findMotion(page)))
  }
  // What moves for others has been seen.
  expect(moving).toContain('HTML scrolls smoothly')
  expect(moving.join()).toContain('reading-progress')
  expect(moving.join()).toMatch(/A \w.* takes/)
})

/** What is animated or changes slowly on a page, colours of the list of contents excepted, which move nothing. */
function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const html = getComputedStyle(document.documentElement)
    const found = html.scrollBehavior === 'smooth' ? ['HTML scrolls smoothly'] : []
    for (const element of document.querySelectorAll('*'))
      for (const part of [null, '::before', '::after']) {
        const { animationName, transitionDuration } = getComputedStyle(element, part)
        const name = `${element.tagName} ${element.textContent?.slice(0, 40)}`
        if (animationName !== 'none' && animationName !== 'part-in-view')
          found.push(`${name} ${animationName}`)
        if (/[1-9]/.test(transitionDuration)) found.push(`${name} takes ${transitionDuration}`)
      }
    return found
  })
}
