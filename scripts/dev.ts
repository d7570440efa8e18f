import { setTimeout } from 'node:timers/promises'
import { watch } from 'chokidar'
import { rememberBodies } from '@/lib/editorial/document'
import { countBySeverity, toReport } from '@/lib/findings/report'
import { rememberFiles } from '@/lib/intake/remember-files'
import { checkContent } from './steps/check-content'
import { loadEnvironment } from './steps/environment'
import { isPortFree } from './steps/port'
import { providePreviewSecret } from './steps/preview-secret'
import { runProgram, startProgram } from './steps/run-program'
import { takeInContent, takeInEdit } from './steps/take-in-content'
import { writeLikeness } from './steps/write-likeness'
import { writeReviews } from './steps/write-reviews'

/* Contentlayer makes the documents once; from then on each edit is taken in by itself, and the framework follows. */

const environment = loadEnvironment()
const { contentDir, port } = environment
if (!(await isPortFree(port))) {
  console.error(`Port ${port} is in use. End what listens there, or choose another: PORT=3001 npm run dev`)
  process.exit(1)
}

const take = rememberFiles()
const read = rememberBodies()
let lastReport = ''
let content = await takeInContent(contentDir, take)
await runProgram('contentlayer2', ['build'], { quiet: true })

const { env, notice } = await providePreviewSecret(environment, true)
if (notice) console.log(notice)
const server = startProgram('next', ['dev', '--port', String(port)], { env })
const watcher = watch(contentDir, {
  ignoreInitial: true,
  awaitWriteFinish: { stabilityThreshold: 40, pollInterval: 10 },
})
// An edit is taken in at once. What needs longer in a large library follows it, and only for the last of many edits.
let intake = Promise.resolve()
let isReportDue = false
/** In milliseconds: while the page of an edit is being made, nothing else shall keep the machine busy. */
const pageComesFirst = 800
let reports = Promise.resolve()
reportSoon()
watcher.on('all', () => {
  intake = intake.then(async () => {
    content = await takeInEdit(contentDir, content, take)
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
  const { taken, isPage, table } = content
  const reports = await checkContent(taken, { isPage, read })
  await writeReviews({ contentDir, taken, reports, table })
  const findings = [...reports.flatMap((each) => each.findings), ...content.findings]
  const text = toReport(findings)
  if (text !== lastReport)
    console.log(
      text
        ? `\n${text}\n\nThe content has ${countBySeverity(findings)}.\n`
        : '\nThe content has nothing to mend.\n',
    )
  lastReport = text
  await writeLikeness(taken)
}

server.on('exit', (code) => process.exit(code ?? 1))
