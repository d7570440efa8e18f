import { findFineViolations, findViolations, wcagRules } from './support/find-violations'
import { kinds } from './support/page-kinds'
import { expect, test } from './support/test'

/** Its editor asks one question twice, of which the check tells; their answers have one name then. */
const repetition = '/insights/articles/an-interview-with-slips/'

for (const colorScheme of ['light', 'dark'] as const)
  test(`no rule of WCAG 2.2 AA that a machine can check is broken, text contrasts as AAA asks, and landmarks are unique, ${colorScheme}`, async ({
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
      const fine = (await findFineViolations(page)).filter(
        ({ id }) => id !== 'landmark-unique' || address !== repetition,
      )
      const violations = [...(await findViolations(page, wcagRules)), ...fine]
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
