import type { Page } from '@playwright/test'

/**
 * Marks what is cut away on the screen, for screen readers alone, with `data-for-ears`: it is no text that is cut, and nothing
 * that a finger has to hit.
 */
export function markForEars(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const each of document.querySelectorAll('body *'))
      each.toggleAttribute('data-for-ears', getComputedStyle(each).clipPath !== 'none')
  })
}
