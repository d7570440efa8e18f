import { lint } from './steps/checks'

process.exitCode = (await lint()) ? 0 : 1
