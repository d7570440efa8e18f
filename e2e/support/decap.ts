import { expect, type Page } from '@playwright/test'

/** In milliseconds: on a busy machine a publisher takes its time. */
export const PATIENCE = 60_000

/** The forms of Decap as a writer uses them. @param url Of the site, at the time. */
export function createDecap(page: Page, url: () => string) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const editor = page.locator('[data-slate-editor]').last()
  return {
    /** @param address Behind the hash, such as `/collections/articles/new`. */
    open: async (address: string) => {
      await page.goto(`${url()}/preview/write/#${address}`)
      await page.reload()
      await expect(page.getByLabel('Title', { exact: true })).toBeVisible({ timeout: PATIENCE })
    },
    /** The text of a piece, in markdown. */
    text: () => editor,
    /** Puts a text in the place of the one that is there, which may not be marked at the first press of a key. */
    replaceText: (text: string) =>
      expect(async () => {
        await editor.click()
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.insertText(text)
        await expect(editor).toHaveText(text, { useInnerText: true, timeout: 1000 })
      }).toPass({ timeout: PATIENCE }),
    save: async () => {
      // A text is not at once known to the form.
      await expect(page.getByText('Unsaved Changes', { exact: true })).toBeVisible()
      await button('Save').click()
    },
    isSaved: () => expect(page.getByText('Nothing unsaved')).toBeVisible({ timeout: PATIENCE }),
    /** Uploads a picture for the field that has the first button for one, and chooses it. */
    upload: async (file: string) => {
      await button('Choose an image').first().click()
      // What is pressed is the label of this field, which itself is out of sight.
      await button('Upload').setInputFiles(file)
      await expect(button('Choose selected')).toBeEnabled({ timeout: PATIENCE })
      await button('Choose selected').click()
    },
    /** A picture that has no address yet for readers is seen in its field. */
    showsPicture: () =>
      expect
        .poll(
          () =>
            page
              .locator('img[role=presentation]')
              .first()
              .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
          { timeout: PATIENCE },
        )
        .toBeGreaterThan(0),
    setStatus: async (from: string, to: string) => {
      await page.getByRole('button', { name: `Status: ${from}` }).click()
      await page.getByRole('menuitem', { name: to }).click()
    },
    hasStatus: (status: string) =>
      expect(page.getByRole('button', { name: `Status: ${status}` })).toBeVisible({ timeout: PATIENCE }),
    publish: async () => {
      await button('Publish').click()
      await page.getByRole('menuitem', { name: 'Publish now' }).click()
    },
  }
}
