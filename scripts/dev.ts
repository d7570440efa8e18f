import { watch } from 'chokidar'
import { rememberBodies } from '@/lib/editorial/document'
import { countBySeverity, toReport } from '@/lib/findings/report'
import { checkContent } from './steps/check-content'
import { loadEnvironment } from './steps/environment'
import { isPortFree } from './steps/port'
import { providePreviewSecret } from './steps/preview-secret'
import { runProgram, startProgram } from './steps/run-program'
import { takeInContent } from './steps/take-in-content'
import { writeReviews } from './steps/write-reviews'

/* The intake, Contentlayer and the framework, each watching what the one before it writes. */

const environment = loadEnvironment()
const { contentDir, port } = environment
if (!(await isPortFree(port))) {
  console.error(`Port ${port} is in use. End what listens there, or choose another: PORT=3001 npm run dev`)
  process.exit(1)
}

const read = rememberBodies()
let lastReport = ''
let content = await takeInContent(contentDir)
await runProgram('contentlayer2', ['build'], { quiet: true })

const { env, notice } = await providePreviewSecret(environment)
if (notice) console.log(notice)
const programs = [
  startProgram('contentlayer2', ['dev'], { quiet: true }),
  startProgram('next', ['dev', '--port', String(port)], { env }),
]
const watcher = watch(contentDir, {
  ignoreInitial: true,
  awaitWriteFinish: { stabilityThreshold: 40, pollInterval: 10 },
})
// An edit is taken in at once; the rules, which need longer in a large library, follow it.
let intake = Promise.resolve()
let reports = report()
watcher.on('all', () => {
  intake = intake.then(async () => {
    content = await takeInContent(contentDir)
    reports = reports.then(report)
  })
})

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
}

async function end(code: number): Promise<void> {
  for (const program of programs) program.kill('SIGTERM')
  await watcher.close()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0))
for (const program of programs) program.on('exit', (code) => void end(code ?? 0))
