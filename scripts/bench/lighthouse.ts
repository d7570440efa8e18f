import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { browserFlags, findBrowser } from '../steps/browser'
import { loadEnvironment } from '../steps/environment'
import { findFreePort } from '../steps/free-port'
import { printRows, type Row } from '../steps/print-rows'
import { serveSite } from '../steps/serve-site'
import { projectDir } from '../steps/site-copy'

/*
 * `npm run bench lighthouse`: what Lighthouse says of each kind of page that search engines may show, on its simulated phone.
 * It is no dependency, since it is as large as all others together: npm fetches it for the run. Beside them it looks at a page
 * that holds a word: what that misses of 100, the machine costs.
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
  audits: Record<
    'largest-contentful-paint' | 'total-blocking-time' | 'cumulative-layout-shift',
    { numericValue: number }
  >
}

const emptyPage =
  '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A word</title><p>Word'

const { contentDir, siteUrl } = loadEnvironment()
const rows: Row[] = [toRow('nothing but a word', await askEmptyPage())]
const site = await serveSite(projectDir, { CONTENT_DIR: contentDir, SITE_URL: siteUrl, CI: 'true' })
try {
  for (const [name, path] of Object.entries(pages)) rows.push(toRow(name, await ask(site.url + path)))
} finally {
  await site.end()
}
printRows(rows, { lighthouse: LIGHTHOUSE })

async function askEmptyPage(): Promise<Report> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(emptyPage)
  })
  const port = await findFreePort()
  await new Promise<void>((resolve) => server.listen(port, resolve))
  try {
    return await ask(`http://localhost:${port}/`)
  } finally {
    server.close()
  }
}

async function ask(url: string): Promise<Report> {
  const lighthouse = spawn(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--output=json',
      '--quiet',
      `--chrome-flags=--headless ${browserFlags().join(' ')}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, CHROME_PATH: findBrowser() } },
  )
  const report = await text(lighthouse.stdout)
  if (report === '') throw new Error(`Lighthouse could not look at ${url}.`)
  return JSON.parse(report)
}

function toRow(page: string, { categories: scores, audits }: Report): Row {
  return {
    page,
    ...Object.fromEntries(categories.map((name) => [name, Math.round(scores[name].score * 100)])),
    'largest paint, ms': Math.round(audits['largest-contentful-paint'].numericValue),
    'blocked, ms': Math.round(audits['total-blocking-time'].numericValue),
    'layout shift': Number(audits['cumulative-layout-shift'].numericValue.toFixed(3)),
  }
}
