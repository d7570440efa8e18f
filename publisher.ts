import { toReport } from '@/lib/diagnostics/print-findings'
import { openLog } from '@/lib/observability/log'
import { keepPublishing } from '@/lib/publisher/keep-publishing'
import { hashOfMaker } from '@/lib/publisher/made-by'
import { publishOnce } from '@/lib/publisher/publish-once'
import { openPublisher } from '@/lib/publisher/publisher'
import { keepLedger } from '@/lib/publisher/record-published'
import { refreshSearchIndexes } from '@/lib/publisher/search-index'
import { readEnvironment } from '@/lib/site/environment'

/*
 * Makes releases of the content folder, beside the server that shows them: docs/decisions/0018-releases.md. The process that
 * has started it is told of each release.
 *
 * `--once` publishes what is there now and ends; then faults keep everything from being published.
 * `--with-faults` publishes the sound files at the first start, too, as is good for those who write.
 */

const { contentDir } = readEnvironment()
const isOnce = process.argv.includes('--once')
const accepts = isOnce ? 'no faults' : process.argv.includes('--with-faults') ? 'faults' : 'faults of edits'
const madeBy = await hashOfMaker()
const publisher = await openPublisher({ contentDir, madeBy, accepts })
const tell = () => void process.send?.('published')

if (isOnce || publisher.current().release?.madeBy !== madeBy)
  if (!(await publishOnce(publisher))) process.exit(1)
tell()
if (isOnce) {
  const report = await publisher.check()
  if (report) console.log([toReport(report.findings), report.summary].filter(Boolean).join('\n\n'))
  const { release, documents } = publisher.current()
  await refreshSearchIndexes(documents)
  if (release) await keepLedger(contentDir)(release)
  process.exit()
}
process.on('disconnect', () => process.exit())
await keepPublishing(publisher, contentDir, tell, openLog('publisher'))
