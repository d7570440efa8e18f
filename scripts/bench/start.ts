import { rm } from 'node:fs/promises'
import path from 'node:path'
import { watchMemory } from '../steps/memory-watch'
import { numbersGiven, printRows, type Row } from '../steps/print-rows'
import { findProgram, processorTimeOf } from '../steps/processes'
import { serveSite } from '../steps/serve-site'
import { prepareSyntheticSite } from '../steps/synthetic-library'

/*
 * `npm run bench start [documents …]`: how long `npm start` takes until a reader gets a page, with documents that it does not
 * know, and again with a current release. The application has been built before, which takes the same for any number.
 */

const variables = { CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: '' }
const rows: Row[] = []
for (const documents of numbersGiven([100, 1000])) rows.push(await measure(documents))
printRows(rows)

async function measure(documents: number): Promise<Row> {
  const { folder } = await prepareSyntheticSite(Math.min(documents, 10))
  await (await serveSite(folder, variables)).end()
  await prepareSyntheticSite(documents)
  await rm(path.join(folder, '.releases'), { recursive: true, force: true })
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
