import { setTimeout as pause } from 'node:timers/promises'
import { quantile, toMs } from '../steps/measure'
import { numbersGiven, printRows, type Row } from '../steps/print-rows'
import { findProgram, processorTimeOf } from '../steps/processes'
import { serveSite } from '../steps/serve-site'
import { prepareSyntheticSite, type SyntheticSite } from '../steps/synthetic-library'

/*
 * `npm run bench misses [documents …]`: what a page costs that nobody has asked for since the content changed, each once, some time
 * after the other. The processor's time is the server's, the better compression included that follows an answer.
 */

/** Pages of each kind that count, and those that come before them: the code has to be warm. */
const ASKED = 50
const BEFORE = 20
/** In milliseconds: between two requests; the better compression that follows an answer takes as long. */
const BREATH = 150
/** In milliseconds: what is done once after a start has ended by then. */
const REST = 15_000

const rows: Row[] = []
for (const documents of numbersGiven([1000])) rows.push(...(await measure(documents)))
printRows(rows, { 'pages each': ASKED })

async function measure(documents: number): Promise<Row[]> {
  const library = await prepareSyntheticSite(documents)
  const site = await serveSite(library.folder, { CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: '' })
  try {
    await pause(REST)
    const server = findProgram(site.pid, 'server.mjs')
    if (server === undefined) throw new Error('The server has ended.')
    const results: Row[] = []
    for (const [kind, addressOf] of Object.entries(kindsOf(library))) {
      const addresses = Array.from({ length: BEFORE + ASKED }, (_, number) => site.url + addressOf(number))
      await askEach(addresses.slice(0, BEFORE))
      const before = processorTimeOf(server)
      const times = await askEach(addresses.slice(BEFORE))
      const processor = (processorTimeOf(server) - before) / ASKED
      results.push({
        documents,
        'first asked for': kind,
        'median, ms': toMs(quantile(times, 0.5)),
        '90 %, ms': toMs(quantile(times, 0.9)),
        'longest, ms': toMs(quantile(times, 1)),
        'processor, ms': toMs(processor),
      })
    }
    return results
  } finally {
    await site.end()
  }
}

function kindsOf({ addressOf }: SyntheticSite): Record<string, (number: number) => string> {
  return {
    'an article': (number) => addressOf(number),
    'a search': (number) => `/insights/search/?q=the+${number}`,
    'an address with a slip': (number) => addressOf(`lost-${number}`),
    'an address that is like none': (number) => `/wp-content/${number}x${number}/`,
  }
}

/** @returns How long each took until it was whole, in order of length. */
async function askEach(addresses: string[]): Promise<number[]> {
  const times: number[] = []
  for (const address of addresses) {
    await pause(BREATH)
    const asked = performance.now()
    const response = await fetch(address, { headers: { 'accept-encoding': 'br' } })
    await response.arrayBuffer()
    times.push(performance.now() - asked)
  }
  return times.sort((a, b) => a - b)
}
