import { setTimeout } from 'node:timers/promises'
import { watch } from 'chokidar'
import { memoizeFiles } from '@/lib/content/ingest/memoize-files'
import { countBySeverity, toReport } from '@/lib/diagnostics/print-findings'
import { memoizeBodies } from '@/lib/editorial/document'
import { checkContent } from './steps/check-content'
import { loadEnvironment } from './steps/environment'
import { ingestAll, ingestEdit } from './steps/ingest-content'
import { isPortFree } from './steps/port'
import { providePreviewSecret } from './steps/preview-secret'
import { runProgram, startProgram } from './steps/run-program'
import { writeLintResults } from './steps/write-lint-results'
import { writeRelated } from './steps/write-related'

/* Contentlayer makes the documents once; from then on each edit is parsed by itself, and the framework follows. */

const environment = loadEnvironment()
const { contentDir, port } = environment
if (!(await isPortFree(port))) {
  console.error(`Port ${port} is in use. End what listens there, or choose another: PORT=3001 npm run dev`)
  process.exit(1)
}

const readFile = memoizeFiles()
const readBody = memoizeBodies()
let lastReport = ''
let content = await ingestAll(contentDir, readFile)
await runProgram('contentlayer2', ['build'], { quiet: true })

const { env, notice } = await providePreviewSecret(environment, true)
if (notice) console.log(notice)
const server = startProgram('next', ['dev', '--port', String(port)], { env })
const watcher = watch(contentDir, {
  ignoreInitial: true,
  awaitWriteFinish: { stabilityThreshold: 40, pollInterval: 10 },
})
// An edit is parsed at once. What needs longer in a large library follows it, and only for the last of many edits.
let ingested = Promise.resolve()
let isReportDue = false
/** In milliseconds: while the page of an edit is being made, nothing else may keep the machine busy. */
const pageComesFirst = 800
let reports = Promise.resolve()
reportSoon()
watcher.on('all', () => {
  ingested = ingested.then(async () => {
    content = await ingestEdit(contentDir, content, readFile)
    reportSoon()
  })
})

function reportSoon(): void {
  if (isReportDue) return
  isReportDue = true
  reports = reports.then(async () => {
    await setTimeout(pageComesFirst)
    isReportDue = false
    await report()
  })
}

async function report(): Promise<void> {
  const { parsed, isPage, table } = content
  const reports = await checkContent(parsed, { isPage, read: readBody })
  await writeLintResults({ contentDir, parsed, reports, table })
  const findings = [...reports.flatMap((each) => each.findings), ...content.findings]
  const text = toReport(findings)
  if (text !== lastReport)
    console.log(
      text
        ? `\n${text}\n\nThe content has ${countBySeverity(findings)}.\n`
        : '\nThe content has nothing to fix.\n',
    )
  lastReport = text
  await writeRelated(parsed)
}

server.on('exit', (code) => process.exit(code ?? 1))
