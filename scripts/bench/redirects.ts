import { checkRedirects } from '@/lib/routing/check-redirects'
import { movedForGood, type Redirect } from '@/lib/routing/redirect'
import { toSiteAddresses } from '@/lib/routing/site-addresses'
import { ms, processorTime } from '../steps/measure'
import { makePages } from '../steps/synthetic-pages'

/*
 * `npm run bench redirects [pages] [redirects]`: what it takes of the processor to check the redirects of a large site,
 * which each save does in development.
 */

const pages = makePages(Number(process.argv[4] ?? 10_000))
const redirects = Array.from(
  { length: Number(process.argv[5] ?? 200) },
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

const run = <T>(name: string, work: () => T): T => {
  const start = processorTime()
  const result = work()
  console.log(`${name}: ${ms(processorTime() - start)}`)
  return result
}

console.log(`${pages.length} pages, ${redirects.length} redirects, ${process.version}`)
const site = {
  ...run('the addresses of the site', () => toSiteAddresses(placedFiles, new Date())),
  isFile: () => false,
}
const findings = run('the check of its redirects', () => checkRedirects(redirects, site))
console.log(`${findings.length} findings`)
