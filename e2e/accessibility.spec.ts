import { findLastingViolations, findViolationsOfLook } from './support/find-violations'
import { errorStatuses, kinds } from './support/page-kinds'
import { expect, test } from './support/test'

const looks = [
  { colorScheme: 'light', width: 1440, height: 900 },
  { colorScheme: 'dark', width: 768, height: 1024 },
  { colorScheme: 'light', width: 390, height: 844 },
  { colorScheme: 'dark', width: 320, height: 640 },
] as const

// Each page is opened once: what a machine can check of its markup does not depend on colours and width.
test('no rule of WCAG 2.2 AA that a machine can check is broken, text contrasts as AAA asks, and landmarks are unique', async ({
  page,
  site,
  provoked,
}) => {
  test.setTimeout(kinds[site].length * 30_000)
  provoked.push(...errorStatuses)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const address of kinds[site]) {
    await page.goto(address)
    const folded = page.locator('details:not([open]) > summary').filter({ visible: true })
    if ((await folded.count()) > 0) await folded.first().click()
    const violations = [...(await findLastingViolations(page))]
    for (const { colorScheme, ...size } of looks) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      violations.push(...(await findViolationsOfLook(page)))
    }
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
