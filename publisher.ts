import { setFlagsFromString } from 'node:v8'
import { toReport } from '@/lib/diagnostics/print-findings'
import { openLog } from '@/lib/observability/log'
import { askServer } from '@/lib/publisher/first-views'
import { followRepository } from '@/lib/publisher/git/follow-repository'
import { keepPublishing } from '@/lib/publisher/keep-publishing'
import { hashOfMaker } from '@/lib/publisher/made-by'
import { publishOnce } from '@/lib/publisher/publish-once'
import { openPublisher } from '@/lib/publisher/publisher'
import { keepLedger } from '@/lib/publisher/record-published'
import { refreshSearchIndexes } from '@/lib/publisher/search-index'
import { workAfterwards } from '@/lib/publisher/work-afterwards'
import { endWithStarter, tellStarter } from '@/lib/site/end-with-starter'
import { readEnvironment } from '@/lib/site/environment'

/*
 * Makes releases of the content folder, beside the server that shows them: docs/decisions/0018-releases.md. The process that
 * has started it is told of each release.
 *
 * `--once` publishes what is there now and ends; then faults keep everything from being published.
 * `--with-faults` publishes the sound files at the first start, too, as is good for those who write.
 */

endWithStarter(() => process.exit())
// Otherwise V8 lets garbage grow to several times of what is in use before it collects it: 1.4 GB with 10,000 documents, 0.8 GB with it.
setFlagsFromString('--heap-growing-percent=90')
const { contentDir, contentGit, port } = readEnvironment()
const isOnce = process.argv.includes('--once')
const accepts = isOnce ? 'no faults' : process.argv.includes('--with-faults') ? 'faults' : 'faults of edits'
const madeBy = hashOfMaker()
const log = openLog('publisher')
const source = contentGit && followRepository(contentGit, log)
const publisher = await openPublisher({
  ...{ contentDir, madeBy, accepts },
  isOnBranch: source?.isOnBranch,
  listEdits: source?.edits,
})
const hasCurrentRelease = () => publisher.current().release?.madeBy === madeBy
const tell = () => tellStarter('published')

if (isOnce && source) {
  await source.update()
  if (!source.status().commit) process.exit(1)
}
// What comes from a repository is waited for, and mended there.
if (isOnce || (!source && !hasCurrentRelease())) {
  const outcome = await publishOnce(publisher)
  if (outcome.kind === 'refused') {
    console.error(outcome.reason)
    process.exit(1)
  }
}
if (isOnce) {
  tell()
  const report = await publisher.check()
  if (report) console.log([toReport(report.findings), report.summary].filter(Boolean).join('\n\n'))
  const { release, documents } = publisher.current()
  await refreshSearchIndexes(documents)
  if (release) await keepLedger(contentDir, !source)(release)
  process.exit()
}
if (hasCurrentRelease()) tell()
// Those who write wait for the page that they are at, and for no other.
const ask = accepts === 'faults' ? undefined : askServer(`http://localhost:${port}`)
const work = workAfterwards(publisher, tell, log, ask)
await keepPublishing({ publisher, contentDir, onPublished: tell, work, log, source })
