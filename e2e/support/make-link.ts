import type { Page } from '@playwright/test'

const madeAt = (address: URL | string) => new URL(address).searchParams.get('made')

/** Makes a link on the page of links to a document, where the browser is. @returns Its address and its name. */
export async function makeLink(page: Page): Promise<{ address: string; id: string }> {
  const button = page.getByRole('button', { name: 'Make a link' })
  await button.waitFor()
  const before = madeAt(page.url())
  await button.click()
  await page.waitForURL((url) => ![null, before].includes(madeAt(url)))
  return { address: await page.getByLabel('The link').inputValue(), id: madeAt(page.url()) ?? '' }
}
