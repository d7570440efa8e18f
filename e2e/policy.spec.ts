import { expect, servedTest, test } from './support/test'

const kinds = [
  '/insights/',
  '/insights/articles/',
  '/insights/articles/making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto/',
  '/insights/topics/',
  '/insights/search/?q=trade',
  '/nothing/',
  '/missing/broken/',
]

// What a browser complains about fails every test of this kind.
test('no kind of page breaks its own policy', async ({ page, reader, provoked }) => {
  provoked.push(404)
  for (const path of kinds) {
    await page.goto(path)
    await expect(reader.headline).toBeVisible()
  }
})

servedTest('a script that has got into a page does not run, and is reported', async ({ page }) => {
  const planted = `<script>document.title = 'ran'</script><img src="/nothing.png" alt="" onerror="document.title = 'ran'">`
  const isAdmitting: Record<string, string> = {}
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    const body = (await response.text()).replace('</body>', () => `${planted}</body>`)
    await route.fulfill({ response, body, headers: { ...response.headers(), ...isAdmitting } })
  })
  const reports: string[] = []
  page.on('console', (message) => reports.push(message.text()))
  for (const path of kinds) {
    reports.length = 0
    await page.goto(path)
    await expect.poll(() => reports.filter((text) => /Content Security Policy/.test(text)).length).toBe(2)
    await expect(page).not.toHaveTitle('ran')
  }
  isAdmitting['content-security-policy'] = "script-src 'unsafe-inline'"
  await page.goto('/insights/')
  await expect(page, 'the control').toHaveTitle('ran')
})
