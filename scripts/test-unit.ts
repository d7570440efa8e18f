import { loadTestEnvironment, provideContent, runUnitTests } from './steps/checks'

/* Needs neither a browser nor Java. What follows `--` goes to Vitest. */

const { contentDir } = loadTestEnvironment()
const isReady = await provideContent(contentDir)
process.exitCode = isReady && (await runUnitTests(process.argv.slice(3))).failed.length === 0 ? 0 : 1
