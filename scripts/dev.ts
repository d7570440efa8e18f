import { watch } from 'chokidar'
import type { Finding } from '@/lib/findings/finding'
import { countBySeverity, toReport } from '@/lib/findings/report'
import { loadEnvironment } from './steps/environment'
import { isPortFree } from './steps/port'
import { runProgram, startProgram } from './steps/run-program'
import { takeInContent } from './steps/take-in-content'

/* The intake, Contentlayer and the framework, each watching what the one before it writes. */

const { contentDir, port } = loadEnvironment()
if (!(await isPortFree(port))) {
  console.error(`Port ${port} is in use. End what listens there, or choose another: PORT=3001 npm run dev`)
  process.exit(1)
}

let lastReport = ''
report((await takeInContent(contentDir)).findings)
await runProgram('contentlayer2', ['build'], { quiet: true })

const programs = [
  startProgram('contentlayer2', ['dev'], { quiet: true }),
  startProgram('next', ['dev', '--port', String(port)]),
]
const watcher = watch(contentDir, {
  ignoreInitial: true,
  awaitWriteFinish: { stabilityThreshold: 40, pollInterval: 10 },
})
let queue = Promise.resolve()
watcher.on('all', () => {
  queue = queue.then(async () => report((await takeInContent(contentDir)).findings))
})

function report(findings: Finding[]): void {
  const text = toReport(findings)
  if (text !== lastReport)
    console.log(
      text
        ? `\n${text}\n\nThe content has ${countBySeverity(findings)}.\n`
        : '\nThe content has no faults.\n',
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
