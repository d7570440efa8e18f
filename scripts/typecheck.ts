import { checkTypes, loadTestEnvironment, provideContent } from './steps/checks'

const { contentDir } = loadTestEnvironment()
process.exitCode = (await provideContent(contentDir)) && (await checkTypes()) ? 0 : 1
