import type { Page } from '@playwright/test'
import { markForEars } from './for-ears'

/** In CSS pixels: what a finger hits with ease (WCAG 2.2, 2.5.5). */
const large = 44

/**
 * Finds what is to be pressed and is too small for a finger. Links within a line of text are as high as the line (WCAG 2.2,
 * 2.5.8), and a card is pressed as a whole.
 */
export async function findSmallTargets(page: Page): Promise<string[]> {
  await markForEars(page)
  return page.evaluate((least) => {
    const isInText = (target: Element) => getComputedStyle(target).display === 'inline'
    return [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, summary')]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .filter((target) => !target.closest('[data-for-ears]') && !isInText(target))
      .flatMap((target) => {
        const isAll =
          target instanceof HTMLElement && getComputedStyle(target, '::after').position === 'absolute'
        const whole = target.closest('label') ?? (isAll && target.offsetParent)
        const { width, height } = (whole || target).getBoundingClientRect()
        // Half a pixel is lost by rounding.
        const isSmall = Math.min(width, height) < least - 0.5
        return isSmall ? [`${target.outerHTML.slice(0, 120)}: ${width} × ${height}`] : []
      })
  }, large)
}
