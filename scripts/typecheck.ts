import { checkTypes, loadTestEnvironment, provideTypes } from './steps/checks'

loadTestEnvironment()
process.exitCode = (await provideTypes()) && (await checkTypes()) ? 0 : 1
