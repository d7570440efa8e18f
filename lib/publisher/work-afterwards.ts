import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '@/lib/observability/log'
import { type Ask, keepFirstViews } from './first-views'
import { keepPhoneCrops } from './phone-crops'
import { newsOf } from './print-news'
import type { Publisher } from './publisher'
import { refreshSearchIndexes } from './search-index'

/** In milliseconds: what needs longer follows the last of many edits. */
const QUIET = 500
/** In milliseconds: after a failure, such as a full disk. */
const RETRY = 30_000

/**
 * @param onPublished Is told when what was found has been published.
 * @param ask Of the server that shows the releases; without it nobody is asked.
 * @returns What does, once readers have what was published, the work that needs longer, while publishing goes on: it has the
 *   content checked by the editorial rules, prints what is to be mended, keeps the stored indexes of search from growing
 *   old, and has the pictures made that readers see first.
 */
export function workAfterwards(
  publisher: Publisher,
  onPublished: () => void,
  log: Pick<Log, 'info' | 'error'>,
  ask?: Ask,
): () => void {
  const toNews = newsOf()
  const askForFirstViews = ask && keepFirstViews(ask)
  const makePhoneCrops = keepPhoneCrops()
  let isDue = false
  let isRunning = false

  async function run(): Promise<void> {
    isRunning = true
    while (isDue) {
      isDue = false
      await pause(QUIET)
      if (isDue) continue
      const report = await publisher.check()
      if (report === undefined) continue
      onPublished()
      const news = toNews(report)
      if (news) console.log(`\n${news}\n`)
      if (!isDue) await refreshSearchIndexes(publisher.current().documents, publisher.untilIdle)
      const { documents } = publisher.current()
      await makePhoneCrops(documents, () => !isDue)
      const pictures = await askForFirstViews?.(documents, new Date(), () => !isDue)
      if (pictures) log.info({ pictures }, 'Pictures are ready for their first readers.')
    }
    isRunning = false
  }

  function begin(): void {
    isDue = true
    if (isRunning) return
    run().catch((error) => {
      isRunning = false
      log.error({ err: error }, `The content could not be checked; that is tried again in ${RETRY / 1000} s.`)
      setTimeout(begin, RETRY).unref()
    })
  }

  return begin
}
