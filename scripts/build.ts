import { buildContent } from './steps/build-content'
import { buildSite } from './steps/build-site'
import { isBuildCurrent } from './steps/build-state'
import { loadEnvironment } from './steps/environment'

/* Publishes the content and builds the application; faults of the content stop it. `--without-content` builds the application alone. */

loadEnvironment()
const isPublished = process.argv.includes('--without-content') || (await buildContent())
process.exitCode = isPublished && ((await isBuildCurrent()) || (await buildSite())) ? 0 : 1
