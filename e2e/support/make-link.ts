import { expect, type Page } from '@playwright/test'

/** Makes a link on the page of links to a document, where the browser is. @returns Its address and its name. */
export async function makeLink(page: Page): Promise<{ address: string; id: string }> {
  const before = page.url()
  await page.getByRole('button', { name: 'Make a link' }).click()
  await expect(page).not.toHaveURL(before)
  const id = new URL(page.url()).searchParams.get('made') ?? ''
  return { address: await page.getByLabel('The link').inputValue(), id }
}
