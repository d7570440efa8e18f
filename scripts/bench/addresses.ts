import { findNearest, indexPages } from '@/lib/routing/nearest'
import { measure, ms, processorTime, quantile } from '../steps/measure'
import { makePages } from '../steps/synthetic-pages'

/*
 * `npm run bench addresses [pages]`: what it takes of the processor to suggest pages for an address that leads nowhere.
 */

const rounds = 5
const pages = makePages(Number(process.argv[4] ?? 10_000))
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
console.log(
  `${pages.length} pages, ${process.version}; their index is made in ${ms(processorTime() - start)}\n`,
)
console.log(`${''.padEnd(34)}${['found', 'median', '99th'].map((name) => name.padStart(12)).join('')}`)
for (const [name, addresses] of Object.entries(kinds)) {
  const times = measure(addresses, rounds, (address) => findNearest(address, index, 4))
  const found = addresses.filter((address) => findNearest(address, index, 4).length > 0).length
  const cells = [`${found}/${addresses.length}`, ms(quantile(times, 0.5)), ms(quantile(times, 0.99))]
  console.log(name.padEnd(34) + cells.map((cell) => cell.padStart(12)).join(''))
}
