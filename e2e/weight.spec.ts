import { untilCompressed, weighingPhone, weighPage } from '@/scripts/steps/page-weight'
import { budget, pageKinds } from '@/scripts/steps/weight-budgets'
import { expect, servedTest as test } from './support/test'

test.use(weighingPhone)

for (const [kind, { path, pictures, requests }] of Object.entries(pageKinds))
  test(`the first view of ${kind} on a phone keeps within its budget`, async ({ page, origin }) => {
    await untilCompressed(origin + path)
    const weight = await weighPage(page, origin + path)
    expect(weight.html, weight.list).toBeGreaterThan(1000)
    expect(weight.html + weight.css, weight.list).toBeLessThanOrEqual(budget.htmlAndCss)
    expect(weight.fonts, weight.list).toBeGreaterThan(10 * 1024)
    expect(weight.fonts, weight.list).toBeLessThanOrEqual(budget.fonts)
    expect(weight.pictures, weight.list).toBeLessThanOrEqual(pictures)
    expect(weight.script, weight.list).toBe(budget.script)
    expect(weight.requests, weight.list).toBeLessThanOrEqual(requests)
  })
