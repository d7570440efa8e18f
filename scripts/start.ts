import { buildSite } from './steps/build-site'
import { isBuildCurrent } from './steps/build-state'
import { loadEnvironment } from './steps/environment'
import { isPortFree } from './steps/port'
import { providePreviewSecret } from './steps/preview-secret'
import { startProgram } from './steps/run-program'

/* Builds the site where needed, and serves it. `--preview` lets the person at this machine preview drafts with a printed link. */

/**
 * In milliseconds: longer than balancers and proxies keep a connection, so that they close it. A request that
 * is sent on a connection while the server closes it fails.
 */
const idleConnection = 75_000

const environment = loadEnvironment()
if (!(await isPortFree(environment.port))) {
  console.error(
    `Port ${environment.port} is in use. End what listens there, or choose another: PORT=3001 npm start`,
  )
  process.exit(1)
}
if (!(await isBuildCurrent(environment)) && !(await buildSite(environment))) process.exit(1)

const { env, notice } = await providePreviewSecret(environment, process.argv.includes('--preview'))
console.log(`\nThe site is served at http://localhost:${environment.port}/ (Ctrl-C ends it)`)
if (notice) console.log(notice)
const parameters = ['--port', String(environment.port), '--keepAliveTimeout', String(idleConnection)]
const server = startProgram('next', ['start', ...parameters], { env })
server.on('exit', (code) => process.exit(code ?? 1))
