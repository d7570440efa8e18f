import { buildSite } from './steps/build-site'
import { loadEnvironment } from './steps/environment'

process.exitCode = (await buildSite(loadEnvironment())) ? 0 : 1
