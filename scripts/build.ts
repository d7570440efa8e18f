import { buildContent } from './steps/build-content'
import { buildSite } from './steps/build-site'
import { loadEnvironment } from './steps/environment'

/* Publishes the content and builds the application; faults of the content stop it. */

const environment = loadEnvironment()
process.exitCode = (await buildContent()) && (await buildSite(environment)) ? 0 : 1
