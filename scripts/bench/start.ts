import path from 'node:path'
import { watchMemory } from '../steps/memory-watch'
import { installPeer, type PeerName } from '../steps/peers'
import { numbersGiven, printRows, printTables, type Row } from '../steps/print-rows'
import { findProgram, processorTimeOf } from '../steps/processes'
import { serveSite } from '../steps/serve-site'
import { prepareSyntheticSite } from '../steps/synthetic-library'

/*
 * `npm run bench start [documents …]`: how long `npm start` takes until a reader gets a page, with documents that it does not
 * know, and again with a current release. The application has been built before, which takes the same for any number. With
 * `--peers`, Eleventy and Astro build the same files beside it.
 */

const variables = { CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: '' }
const sizes = numbersGiven([100, 1000])
const rows: Row[] = []
for (const documents of sizes) rows.push(await measure(documents))
if (process.argv.includes('--peers')) {
  const names: PeerName[] = ['Eleventy', 'Astro']
  const builds: Row[] = []
  for (const name of names) builds.push(...(await measurePeer(name)))
  printTables({ starts: rows, builds })
} else printRows(rows)

/** Builds the same files with a peer, at each size with nothing kept from before and then once more. */
async function measurePeer(name: PeerName): Promise<Row[]> {
  const peer = await installPeer(name)
  const results: Row[] = []
  try {
    for (const documents of sizes) {
      const { folder } = await prepareSyntheticSite(documents)
      await peer.fill(path.join(folder, 'content/articles'))
      const first = await peer.build()
      const again = await peer.build()
      results.push({
        documents,
        'built by': peer.name,
        'first build, s': round(first.milliseconds),
        'its processor, s': round(first.processor),
        'its memory, MB': first.megabytes,
        'later build, s': round(again.milliseconds),
      })
    }
  } finally {
    await peer.remove()
  }
  return results
}

async function measure(documents: number): Promise<Row> {
  const { folder } = await prepareSyntheticSite(documents)
  const first = await start(folder)
  const again = await start(folder)
  return {
    documents,
    'first start, s': first.seconds,
    'its processor, s': first.processor,
    'publisher, MB': first.publisher,
    'later start, s': again.seconds,
    'its server, MB': again.server,
  }
}

async function start(folder: string) {
  const started = performance.now()
  const publisherMemory = watchMemory(() => findProgram(process.pid, 'publisher.mjs'))
  const serverMemory = watchMemory(() => findProgram(process.pid, 'server.mjs'))
  const site = await serveSite(folder, variables)
  const seconds = round(performance.now() - started)
  const processor = round(processorTimeOf(site.pid))
  await site.end()
  return { seconds, processor, publisher: publisherMemory(), server: serverMemory() }
}

function round(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10
}
