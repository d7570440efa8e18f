import { loadEnvironment } from '../steps/environment'
import { untilCompressed } from '../steps/page-weight'
import { printRows, type Row } from '../steps/print-rows'
import { serveSite } from '../steps/serve-site'
import { projectDir } from '../steps/site-copy'
import { toWeightRow, weighInBrowser } from '../steps/weigh-in-browser'
import { budget, pageKinds } from '../steps/weight-budgets'

/*
 * `npm run bench weight`: what the first view of each kind of page weighs on a phone, and below it what it may weigh. In bytes
 * as they come over the wire; what is text is compressed by Brotli.
 */

const { contentDir, siteUrl } = loadEnvironment()
const site = await serveSite(projectDir, { CONTENT_DIR: contentDir, SITE_URL: siteUrl, CI: 'true' })
try {
  const kinds = Object.entries(pageKinds)
  const urls = kinds.map(([, { path }]) => site.url + path)
  for (const url of urls) await untilCompressed(url)
  const weights = await weighInBrowser(urls)
  const toRows = ([kind, { pictures, requests }]: (typeof kinds)[number], at: number): Row[] => [
    ...weights.slice(at, at + 1).map((weight) => toWeightRow(kind, weight)),
    {
      'first view of': `${kind}, at most`,
      ...{ 'HTML and CSS': budget.htmlAndCss, script: budget.script, fonts: budget.fonts },
      ...{ 'all pictures': pictures, requests },
    },
  ]
  printRows(kinds.flatMap(toRows))
} finally {
  await site.end()
}
