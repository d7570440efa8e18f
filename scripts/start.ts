import { buildSite } from './steps/build-site'
import { isBuildCurrent } from './steps/build-state'
import { loadEnvironment } from './steps/environment'
import { keepRunning } from './steps/keep-running'
import { isPortFree } from './steps/port'
import { providePreviewSecret } from './steps/preview-secret'
import { hasCurrentRelease, publishBeside, publishFirst } from './steps/publish-beside'
import { startServer } from './steps/run-program'

/*
 * Builds the application where needed, and serves the content as it is from one moment to the next. `--preview` lets the
 * person at this machine preview drafts with a printed link.
 */

const environment = loadEnvironment()
if (!(await isPortFree(environment.port))) {
  console.error(
    `Port ${environment.port} is in use. End what listens there, or choose another: PORT=3001 npm start`,
  )
  process.exit(1)
}
const [isBuilt, hasRelease] = await Promise.all([isBuildCurrent(), hasCurrentRelease(environment.contentDir)])
if (!isBuilt && !(await buildSite())) process.exit(1)
// Contentlayer leaves some of the processor to a server that begins beside it.
const publishing = hasRelease ? true : publishFirst()
const { env, notice } = await providePreviewSecret(environment, process.argv.includes('--preview'))
const start = () => startServer({ env: { ...env, NODE_ENV: 'production', PORT: String(environment.port) } })
const server = start()
keepRunning(server, start, (code) => process.exit(code))
if (!(await publishing)) process.exit(1)
console.log(`\nThe site is served at http://localhost:${environment.port}/ (Ctrl-C ends it)`)
if (notice) console.log(notice)
// Readers come first.
if (hasRelease) server.once('message', publishBeside)
