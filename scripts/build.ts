import { buildContent } from './steps/build-content'
import { buildSite } from './steps/build-site'
import { isBuildCurrent } from './steps/build-state'
import { loadEnvironment } from './steps/environment'

/* Publishes the content and builds the application; faults of the content stop it. */

loadEnvironment()
process.exitCode = (await buildContent()) && ((await isBuildCurrent()) || (await buildSite())) ? 0 : 1
