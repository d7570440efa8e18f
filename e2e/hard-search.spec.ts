import { canaries } from './sites/canaries'
import { expect, test } from './support/test'

const searchFor = (query: string) => `/insights/search/?q=${encodeURIComponent(query)}`

for (const { word: canary } of canaries) {
  test(`nothing of what is unpublished is found, counted or suggested: ${canary}`, async ({
    page,
    reader,
  }) => {
    const typos = [canary.slice(0, 6), `${canary.slice(0, 4)}x${canary.slice(5)}`, canary.slice(0, -1)]
    for (const query of [canary, ...typos, `${canary} body`]) {
      await page.goto(searchFor(query))
      const echoes = query === canary || query.startsWith(`${canary} `)
      const said = ((await reader.main.textContent()) ?? '').toLowerCase()
      if (!echoes) expect(said, query).not.toContain(canary)
      await expect(reader.main.getByRole('article').filter({ hasText: new RegExp(canary, 'i') })).toHaveCount(
        0,
      )
      await expect(reader.main.locator('mark').filter({ hasText: new RegExp(canary, 'i') })).toHaveCount(0)
    }
    await page.goto(searchFor(canary))
    await expect(reader.main).toContainText(`Nothing found for “${canary}”`)
  })
}

test('a document with a permalink is found at its address, with accents or without', async ({
  page,
  reader,
}) => {
  for (const query of ['façade', 'facade', 'FACADE']) {
    await page.goto(searchFor(query))
    await expect(reader.cards.filter({ hasText: /façade/i }).first()).toBeVisible()
  }
})

test('hostile texts are quoted as text', async ({ page, reader }) => {
  for (const query of ['script', 'alert', 'onclick', 'mark']) {
    await page.goto(searchFor(query))
    expect(await reader.main.locator('script, style, [onclick], [onerror]').count(), query).toBe(0)
  }
})
