import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Tags of the rules of WCAG 2.2, level AA, and of those before it. */
export const wcagRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * The violations of the rules of axe with these tags in a page and its frames. The results of frames are put together in a
 * page of its own, which takes as long as the rules of a short page; a page without frames needs none.
 */
export async function findViolations(page: Page, tags: string[]) {
  const hasFrames = page.frames().length > 1
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(!hasFrames).analyze()
  return violations
}
