import { loadTestEnvironment, provideTypes, runUnitTests } from './steps/checks'

/* Needs neither a browser nor Java. What follows `--` goes to Vitest. */

loadTestEnvironment()
const isReady = await provideTypes()
process.exitCode = isReady && (await runUnitTests(process.argv.slice(3))).failed.length === 0 ? 0 : 1
