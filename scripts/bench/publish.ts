import { rm, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { quantile } from '../steps/measure'
import { watchMemory } from '../steps/memory-watch'
import { numbersGiven, printRows, type Row } from '../steps/print-rows'
import { findProgram } from '../steps/processes'
import { serveSite } from '../steps/serve-site'
import { prepareSyntheticSite, type SyntheticSite } from '../steps/synthetic-library'
import { until } from '../steps/until'

/*
 * `npm run bench publish [documents …]`: from a saved file to the reader who sees it, in milliseconds by the clock, while
 * readers read. What compares between machines is the ratio of the sizes.
 */

const EDITS = 12
/** In milliseconds: how often the page is asked for until it shows the edit. */
const OFTEN = 10
/** In milliseconds: what follows an edit has ended by then. */
const REST = 4000
/** A reader's requests a second. */
const READING = 50

const rows: Row[] = []
for (const documents of numbersGiven([100, 1000])) rows.push(await measure(documents))
printRows(rows, { 'edits each': EDITS, 'requests a second by readers': READING })

async function measure(documents: number): Promise<Row> {
  const library = await prepareSyntheticSite(documents)
  const site = await serveSite(library.folder, { CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: '' })
  const publisherMemory = watchMemory(() => findProgram(site.pid, 'publisher.mjs'))
  const serverMemory = watchMemory(() => findProgram(site.pid, 'server.mjs'))
  const paths = ['/insights/', '/insights/articles/', ...[1, 2, 3].map(library.addressOf)]
  const readers = autocannon(
    {
      ...{ url: site.url, connections: 4, overallRate: READING, duration: 3600 },
      requests: paths.map((path) => ({ path })),
    },
    () => {},
  )
  try {
    const seen = (path: string, text: string) => untilSeen(`${site.url}${path}`, text)
    await pause(REST)
    const saves = await repeat((turn) => edit(library, seen, turn))
    const news = await repeat(async (turn) => {
      const saved = performance.now()
      await writeFile(library.fileOf(`new-${turn}`), library.texts[turn] ?? '')
      await seen(library.addressOf(`new-${turn}`), '</html>')
      return performance.now() - saved
    })
    const deletions = await repeat(async (turn) => {
      const deleted = performance.now()
      await rm(library.fileOf(`new-${turn}`))
      await seen(library.addressOf(`new-${turn}`), 'status 404')
      return performance.now() - deleted
    })
    const flood = await editMany(library, seen, Math.min(100, documents))
    return {
      documents,
      'save, median': Math.round(quantile(saves, 0.5)),
      'save, longest': Math.round(quantile(saves, 1)),
      'new, median': Math.round(quantile(news, 0.5)),
      'deleted, median': Math.round(quantile(deletions, 0.5)),
      '100 edits, after the last': Math.round(flood),
      'publisher, MB': publisherMemory(),
      'server, MB': serverMemory(),
    }
  } finally {
    readers.stop()
    await site.end()
  }
}

type Seen = (path: string, text: string) => Promise<void>

async function edit({ fileOf, addressOf, texts }: SyntheticSite, seen: Seen, turn: number): Promise<number> {
  const number = Math.floor(texts.length / 2)
  const saved = performance.now()
  await writeFile(fileOf(number), `${texts[number]}\nThis was edited${turn}.\n`)
  await seen(addressOf(number), `edited${turn}.`)
  return performance.now() - saved
}

/** @returns How long after the last of many edits the last of them is seen; then all others have to be there. */
async function editMany({ fileOf, addressOf, texts }: SyntheticSite, seen: Seen, count: number) {
  for (let number = 0; number < count; number += 1)
    await writeFile(fileOf(number), `${texts[number]}\nThis was flooded.\n`)
  const saved = performance.now()
  await seen(addressOf(count - 1), 'flooded.')
  const time = performance.now() - saved
  for (let number = 0; number < count; number += 1) await seen(addressOf(number), 'flooded.')
  return time
}

/** @returns Times in order of length; between two turns all comes to rest. */
async function repeat(turn: (number: number) => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let number = 0; number < EDITS; number += 1) {
    times.push(await turn(number))
    await pause(REST)
  }
  return times.sort((a, b) => a - b)
}

/** Waits until a page shows a text, or answers with a status where that is asked for. */
function untilSeen(url: string, wanted: string): Promise<void> {
  const isSeen = async () => {
    const response = await fetch(url)
    const text = await response.text()
    return wanted.startsWith('status ')
      ? response.status === Number(wanted.slice('status '.length))
      : response.ok && text.includes(wanted)
  }
  return until(isSeen, { every: OFTEN, timeout: 120_000 }, () => `${url} does not show "${wanted}".`)
}
