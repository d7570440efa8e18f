import { rm } from 'node:fs/promises'
import { buildContent } from './steps/build-content'
import { checkTypes, lint, loadTestEnvironment, runEndToEndTests, runUnitTests } from './steps/checks'
import { describeInstallations } from './steps/missing-programs'
import { reportContent } from './steps/report-content'
import { joinResults, type TestResults } from './steps/test-results'

/* Every check that a change must pass, in order, each in full even where an earlier one failed. */

const { contentDir } = loadTestEnvironment()
const results: TestResults[] = []
const times: string[] = []
await rm('test-results', { recursive: true, force: true })

console.log(describeInstallations())
await check('Formatting, linting and unused code', lint)
const hasContent = await check('Content', buildContent)
await check('Editorial rules', () => reportContent(contentDir))
await check('Types', checkTypes)
await run('Unit tests', runUnitTests)
// Playwright builds the sites that the tests visit, the shipped one among them.
if (hasContent) await run('End to end', runEndToEndTests)
else note('End to end, which needs sound content', false)

const { passed, failed, skipped } = joinResults(results)
for (const failure of failed) console.log(`\n✗ ${failure}`)
console.log(`\n${times.join('\n')}`)
console.log(`\n${passed} passed, ${failed.length} failed, ${skipped} skipped`)
process.exitCode = failed.length > 0 ? 1 : 0

async function check(name: string, step: () => Promise<boolean>): Promise<boolean> {
  const isSound = await timed(name, step)
  note(name, isSound)
  return isSound
}

async function run(name: string, step: () => Promise<TestResults>): Promise<void> {
  results.push(await timed(name, step))
}

async function timed<T>(name: string, step: () => Promise<T>): Promise<T> {
  console.log(`\n── ${name}`)
  const start = Date.now()
  const outcome = await step()
  times.push(`${String(Math.round((Date.now() - start) / 1000)).padStart(5)} s  ${name}`)
  return outcome
}

function note(name: string, isSound: boolean): void {
  results.push({ passed: isSound ? 1 : 0, failed: isSound ? [] : [name], skipped: 0 })
  console.log(`${isSound ? '✓' : '✗'} ${name}`)
}
