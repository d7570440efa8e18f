import { serveSite } from '@/scripts/steps/serve-site'
import { siteDirs, siteVariables } from './sites/sites'
import { expect, test } from './support/test'

const host = 'https://stats.example.org'
const counting = `
  const { domain } = document.currentScript.dataset
  fetch('${host}/api/event', { method: 'POST', keepalive: true, body: domain + location.pathname })
`

test('visits are counted by the script that is set, and nothing else runs', async ({ page, invited }) => {
  test.setTimeout(180_000)
  const server = await serveSite(siteDirs.shipped, {
    ...siteVariables.shipped,
    ANALYTICS_SCRIPT: `${host}/js/script.js`,
    ANALYTICS_SITE: 'insights.example.org',
  })
  try {
    invited.push(server.url, host)
    const counted: string[] = []
    await page.route(`${host}/**`, async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/api/event') counted.push(route.request().postData() ?? '')
      const headers = { 'access-control-allow-origin': '*' }
      await route.fulfill({ contentType: 'text/javascript', headers, body: counting })
    })
    await page.goto(`${server.url}/insights/`)
    await expect.poll(() => counted).toEqual(['insights.example.org/insights/'])
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(1)
  } finally {
    await server.end()
  }
})
