import { chromium } from '@playwright/test'
import { browserFlags, findBrowser } from './browser'
import { type PageWeight, weighingPhone, weighPage } from './page-weight'
import type { Row } from './print-rows'

/** Weighs pages in a Chromium that has seen none of them. */
export async function weighInBrowser(urls: string[]): Promise<PageWeight[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() })
  const weights: PageWeight[] = []
  for (const url of urls) {
    const page = await browser.newPage(weighingPhone)
    weights.push(await weighPage(page, url))
    await page.close()
  }
  await browser.close()
  return weights
}

/** A weight as a result of a benchmark. */
export function toWeightRow(name: string, { html, css, script, fonts, hero, ...weight }: PageWeight): Row {
  return {
    'first view of': name,
    ...{ HTML: html, CSS: css, 'HTML and CSS': html + css, script, fonts, hero },
    ...{ 'all pictures': weight.pictures, everything: weight.all, requests: weight.requests },
  }
}
