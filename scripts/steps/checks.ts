import { existsSync } from 'node:fs'
import { provideBrowser } from './browser'
import { makeTypes } from './build-content'
import { loadEnvironment } from './environment'
import { provideJava } from './java'
import { provideRedis } from './redis'
import { runProgram } from './run-program'
import { readEndToEndResults, readUnitResults, type TestResults } from './test-results'

/* What `npm test` consists of; each part is also a command of its own. */

const unitReport = 'test-results/unit.json'
const endToEndReport = 'test-results/e2e.json'

/** Each package comes from the public registry under its own name, over HTTPS, and is compared with a hash that cannot be forged. */
const lockRules = [
  ...['--path', 'package-lock.json', '--type', 'npm', '--allowed-hosts', 'npm', '--empty-hostname', 'false'],
  ...['--validate-https', '--validate-package-names', '--validate-integrity', '--format', 'plain'],
]

/** The tests know the shipped content at its public address, no matter what this machine is set up to serve. */
export function loadTestEnvironment() {
  const shipped = { SITE_URL: 'https://industrialstrengthmarketing.com', CONTENT_DIR: 'content' }
  Object.assign(process.env, { ...shipped, CONTENT_GIT: '' })
  return loadEnvironment()
}

/** Formatting, lint rules, files, exports and dependencies that nothing uses, and where the lock file lets packages come from. */
export async function lint(): Promise<boolean> {
  const results = [
    await succeeds('biome', ['ci', '--error-on-warnings']),
    await succeeds('knip', []),
    await succeeds('lockfile-lint', lockRules),
  ]
  return results.every(Boolean)
}

/** Types, those of the routes included. Expects that the content's types have been generated. */
export async function checkTypes(): Promise<boolean> {
  return (await succeeds('next', ['typegen'])) && succeeds('tsc', ['--noEmit'])
}

/** Generates the types of documents where there are none, as in a fresh clone. */
export async function provideTypes(): Promise<boolean> {
  return existsSync('.contentlayer/generated/index.d.ts') || makeTypes()
}

/** @param parameters For Vitest, such as the name of a file. */
export async function runUnitTests(parameters: string[] = []): Promise<TestResults> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const { code } = await runProgram('vitest', ['run', ...reporters, ...parameters])
  return readUnitResults(unitReport, code)
}

/**
 * Runs the end-to-end tests, which build what they visit. Installs a browser, Java and Redis where they are missing.
 *
 * @param parameters For Playwright, such as `--shard=1/2` or the name of a file.
 */
export async function runEndToEndTests(parameters: string[] = []): Promise<TestResults> {
  const browser = await provideBrowser()
  if (!browser) return { passed: 0, failed: ['End to end, which needs a browser'], skipped: 0 }
  process.env.CHROME_PATH = browser
  if (!provideJava()) console.log('No Java here: the HTML of the pages is not checked.')
  if (!provideRedis()) console.log('No Redis here: what replicas share is not tested.')
  const { code } = await runProgram('playwright', ['test', ...parameters])
  return readEndToEndResults(endToEndReport, code)
}

async function succeeds(program: string, parameters: string[]): Promise<boolean> {
  return (await runProgram(program, parameters)).code === 0
}
