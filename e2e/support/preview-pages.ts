import type { Page } from '@playwright/test'
import { findViolations, wcagRules } from './find-violations'
import { expect, test } from './test'

/** A draft of the hard site. */
export const draft = { path: '/insights/articles/a-quiet-draft/', title: 'Umberlatticetitle' }
/** A piece of it that is to come. */
export const scheduled = {
  path: '/insights/articles/marzipanvalve-permalink/',
  title: 'Marzipanvalvetitle',
}

/** What a previewed page says of itself. */
export const bar = (page: Page) => page.getByRole('complementary', { name: 'Preview' })

/** Checked where scripts run, which the checker needs; the pages are the same without. */
export async function expectAccessible(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return
  const violations = await findViolations(page, [...wcagRules, 'best-practice'])
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}
