import { findNearest, indexPages } from '@/lib/routing/nearest'
import { measure, processorTime, quantile, toMs } from '../steps/measure'
import { numbersGiven, printRows, type Row } from '../steps/print-rows'
import { makePages } from '../steps/synthetic-pages'

/*
 * `npm run bench addresses [pages]`: what it takes of the processor to suggest pages for an address that leads nowhere.
 */

const rounds = 5
const [pageCount = 10_000] = numbersGiven([])
const pages = makePages(pageCount)
const asked = pages.filter((_, at) => at % Math.ceil(pages.length / 50) === 7).map(({ path }) => path)
const nameOf = (path: string) => path.split('/').at(-2) ?? ''
const kinds: Record<string, string[]> = {
  'a typo': asked.map((path) => `${path.slice(0, 25)}x${path.slice(26)}`),
  'three words of a name': asked.map((path) => `/blog/${nameOf(path).split('-').slice(2, 5).join('-')}`),
  'a scanner for holes': asked.map((_, at) => `/wp-content/plugins/plugin-${at}/readme.php`),
  'hostile: as long as may be': asked.map((path) => `/${nameOf(path).repeat(40)}`),
  'hostile: the commonest letters': asked.map((_, at) => `/${'the-of-and-to-in-is-'.repeat(9)}${at}`),
}

const start = processorTime()
const index = indexPages(pages)
const indexTime = processorTime() - start
const rows = Object.entries(kinds).map(([kind, addresses]): Row => {
  const times = measure(addresses, rounds, (address) => findNearest(address, index, 4))
  const found = addresses.filter((address) => findNearest(address, index, 4).length > 0)
  return {
    'what is asked for': kind,
    addresses: addresses.length,
    found: found.length,
    'median, ms': toMs(quantile(times, 0.5)),
    '99th percentile, ms': toMs(quantile(times, 0.99)),
  }
})
printRows(rows, { pages: pages.length, 'making the index, ms': toMs(indexTime) })
