import { loadEnvironment } from './steps/environment'
import { reportContent } from './steps/report-content'

/* The editorial rules, asked of the whole content folder. `--json` prints for machines. */

const isSound = await reportContent(loadEnvironment().contentDir, process.argv.includes('--json'))
process.exitCode = isSound ? 0 : 1
