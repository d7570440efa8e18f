import type { SiteName } from './sites/sites'
import { findViolations, wcagRules } from './support/find-violations'
import { expect, test } from './support/test'

/** One page of each kind. */
const kinds: Record<SiteName, string[]> = {
  shipped: [
    '/insights/',
    '/insights/articles/',
    '/insights/topics/websites/',
    '/insights/articles/before-the-trade-show-questions-worth-settling/',
    '/insights/articles/the-underlying-value-of-a-strong-industrial-sales-and-marketing-alignment/',
    '/insights/search/',
    '/insights/search/?q=trade+show',
    '/insights/search/?q=qqqqqqqq',
    '/nothing-here/',
  ],
  hard: [
    '/insights/articles/hostile-markup/',
    '/insights/articles/a-video-in-the-hero/',
    '/insights/articles/an-enormous-title/',
    '/insights/articles/empty-groups/',
    '/insights/articles/missing-pictures/',
    '/insights/articles/deep-nesting/',
    '/insights/articles/tables-footnotes-code/',
    '/insights/articles/heading-levels/',
    '/insights/articles/a-full-interview/',
    '/insights/articles/an-interview-with-slips/',
    '/insights/',
    '/insights/articles/page/2/',
    '/insights/podcast/',
    '/insights/topics/listed/',
    '/insights/videos/how-a-lathe-turns/',
    '/insights/podcast/a-full-show/',
    '/the-shop-floor-episode/',
  ],
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`no rule of WCAG 2.2 AA that a machine can check is broken, ${colorScheme}`, async ({
    page,
    site,
    provoked,
  }) => {
    // On a busy machine a page may take ten seconds.
    test.setTimeout(kinds[site].length * 15_000)
    provoked.push(404)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const address of kinds[site]) {
      await page.goto(address)
      const folded = page.locator('details:not([open]) > summary').filter({ visible: true })
      if ((await folded.count()) > 0) await folded.first().click()
      const violations = await findViolations(page, wcagRules)
      expect
        .soft(
          violations.map(({ id, help, nodes }) => ({
            id,
            help,
            nodes: nodes.slice(0, 5).map((node) => `${node.html.slice(0, 160)}: ${node.failureSummary}`),
          })),
          address,
        )
        .toEqual([])
    }
  })
