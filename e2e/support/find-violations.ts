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

/** Rules of axe that no tag of WCAG has: each landmark is there once, or has a name of its own. */
const landmarkRules = [
  'landmark-one-main',
  'landmark-no-duplicate-main',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-unique',
]

/** What contrasts as level AA asks: the label of a brief piece and the number beside a question. All other text does as AAA asks. */
const atAA = ['.bg-copper', '.question-number']

/** Landmarks that cannot be told apart, and text with a contrast under 7:1 (4.5:1 when it is large). */
export async function findFineViolations(page: Page) {
  const builder = new AxeBuilder({ page }).withRules([...landmarkRules, 'color-contrast-enhanced'])
  for (const selector of atAA) builder.exclude(selector)
  const { violations } = await builder.setLegacyMode(page.frames().length <= 1).analyze()
  return violations
}
