import { checkRedirects } from '@/lib/routing/check-redirects'
import { movedForGood, type Redirect } from '@/lib/routing/redirect'
import { toSiteAddresses } from '@/lib/routing/site-addresses'
import { processorTime, toMs } from '../steps/measure'
import { numbersGiven, printRows, type Row } from '../steps/print-rows'
import { makePages } from '../steps/synthetic-pages'

/*
 * `npm run bench redirects [pages] [redirects]`: what it takes of the processor to check the redirects of a large site,
 * which each save does in development.
 */

const [pageCount = 10_000, redirectCount = 200] = numbersGiven([])
const pages = makePages(pageCount)
const redirects = Array.from(
  { length: redirectCount },
  (_, at): Redirect => ({
    isPattern: at % 10 === 0,
    from: at % 10 === 0 ? `/old-${at}/` : `/old/${at}/page/`,
    to: at % 10 === 0 ? '/insights/articles/:splat' : (pages[(at * 31) % pages.length]?.path ?? ''),
    status: movedForGood,
    line: at * 2 + 1,
  }),
)
const placedFiles = pages.map(({ path }, at) => ({
  file: `articles/${path.split('/').at(-2)}.md`,
  path,
  isKeptBack: false,
  document: { fields: { date: '2020-01-01', topics: [`Topic ${at % 40}`] } },
}))

const rows: Row[] = []
const run = <T>(work: string, begin: () => T): T => {
  const start = processorTime()
  const result = begin()
  rows.push({ work, 'processor, ms': toMs(processorTime() - start) })
  return result
}

const site = {
  ...run('the addresses of the site', () => toSiteAddresses(placedFiles, new Date())),
  isFile: () => false,
}
const findings = run('the check of its redirects', () => checkRedirects(redirects, site))
printRows(rows, { pages: pages.length, redirects: redirects.length, findings: findings.length })
