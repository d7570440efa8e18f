import { spawnSync } from 'node:child_process'
import { browserFlags, findBrowser } from '../steps/browser'
import { loadEnvironment } from '../steps/environment'
import { printRows, type Row } from '../steps/print-rows'
import { serveSite } from '../steps/serve-site'
import { projectDir } from '../steps/site-copy'

/*
 * `npm run bench lighthouse`: what Lighthouse says of each kind of page that search engines may show, on its simulated phone.
 * It is no dependency, since it is as large as all others together: npm fetches it for the run.
 */

const LIGHTHOUSE = 'lighthouse@12.8.2'
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const pages = {
  front: '/insights/',
  article:
    '/insights/articles/making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto/',
  listing: '/insights/articles/',
  topics: '/insights/topics/',
}

/** What is read of its report: https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md. */
type Report = {
  categories: Record<(typeof categories)[number], { score: number }>
  audits: Record<'largest-contentful-paint' | 'cumulative-layout-shift', { numericValue: number }>
}

const { contentDir, siteUrl } = loadEnvironment()
const site = await serveSite(projectDir, { CONTENT_DIR: contentDir, SITE_URL: siteUrl, CI: 'true' })
try {
  printRows(
    Object.entries(pages).map(([name, path]) => toRow(name, ask(site.url + path))),
    { lighthouse: LIGHTHOUSE },
  )
} finally {
  await site.end()
}

function ask(url: string): Report {
  const { stdout, stderr, status } = spawnSync(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--output=json',
      '--quiet',
      `--chrome-flags=--headless ${browserFlags().join(' ')}`,
    ],
    { encoding: 'utf8', maxBuffer: 64e6, env: { ...process.env, CHROME_PATH: findBrowser() } },
  )
  if (status !== 0) throw new Error(`Lighthouse could not look at ${url}.\n${stderr}`)
  return JSON.parse(stdout)
}

function toRow(page: string, { categories: scores, audits }: Report): Row {
  return {
    page,
    ...Object.fromEntries(categories.map((name) => [name, Math.round(scores[name].score * 100)])),
    'largest paint, ms': Math.round(audits['largest-contentful-paint'].numericValue),
    'layout shift': Number(audits['cumulative-layout-shift'].numericValue.toFixed(3)),
  }
}
