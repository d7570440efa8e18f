import { loadTestEnvironment, runEndToEndTests } from './steps/checks'
import { describeInstallations } from './steps/missing-programs'

/* What follows `--` goes to Playwright. */

loadTestEnvironment()
console.log(describeInstallations())
const { failed } = await runEndToEndTests(process.argv.slice(3))
for (const failure of failed) console.log(`\n✗ ${failure}`)
process.exitCode = failed.length === 0 ? 0 : 1
