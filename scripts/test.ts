import { rm } from 'node:fs/promises'
import { provideBrowser } from './steps/browser'
import { buildContent } from './steps/build-content'
import { buildSite } from './steps/build-site'
import { loadEnvironment } from './steps/environment'
import { provideJava } from './steps/java'
import { reportContent } from './steps/report-content'
import { runProgram } from './steps/run-program'
import { joinResults, readEndToEndResults, readUnitResults, type TestResults } from './steps/test-results'

/* Everything that must hold before a change goes out, in order, each step in full even where an earlier one failed. */

const unitReport = 'test-results/unit.json'
const endToEndReport = 'test-results/e2e.json'

// The tests know the shipped content at its public address, whatever this machine is set up to serve.
Object.assign(process.env, { SITE_URL: 'https://industrialstrengthmarketing.com', CONTENT_DIR: 'content' })
const environment = loadEnvironment()
const results: TestResults[] = []
await rm('test-results', { recursive: true, force: true })

const browser = await provideBrowser()
if (browser) process.env.CHROME_PATH = browser
note('A browser to test in', browser !== undefined)
if (!provideJava()) console.log('No Java here: the HTML of the pages is not checked.')

await check('Formatting and linting', () => succeeds('biome', ['ci', '--error-on-warnings']))
const hasContent = await check('Content', () => buildContent(environment.contentDir))
await check('Editorial rules', () => reportContent(environment.contentDir))
await check('Types', async () => (await succeeds('next', ['typegen'])) && succeeds('tsc', ['--noEmit']))

heading('Unit tests')
const units = await runProgram('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
])
results.push(readUnitResults(unitReport, units.code))

const isBuilt = hasContent && (await check('Production build', () => buildSite(environment)))
if (isBuilt && browser) {
  heading('End to end')
  const { code } = await runProgram('playwright', ['test'])
  results.push(readEndToEndResults(endToEndReport, code))
} else note('End to end, which needs a browser and a build', false)

const { passed, failed, skipped } = joinResults(results)
for (const failure of failed) console.log(`\n✗ ${failure}`)
console.log(`\n${passed} passed, ${failed.length} failed, ${skipped} skipped`)
process.exitCode = failed.length > 0 ? 1 : 0

async function check(name: string, run: () => Promise<boolean>): Promise<boolean> {
  heading(name)
  const isSound = await run()
  note(name, isSound)
  return isSound
}

async function succeeds(program: string, parameters: string[]): Promise<boolean> {
  return (await runProgram(program, parameters)).code === 0
}

function note(name: string, isSound: boolean): void {
  results.push({ passed: isSound ? 1 : 0, failed: isSound ? [] : [name], skipped: 0 })
  console.log(`${isSound ? '✓' : '✗'} ${name}`)
}

function heading(name: string): void {
  console.log(`\n── ${name}`)
}
