import { buildSite } from './steps/build-site'
import { isBuildCurrent } from './steps/build-state'
import { loadEnvironment } from './steps/environment'
import { isPortFree } from './steps/port'
import { startProgram } from './steps/run-program'

const environment = loadEnvironment()
if (!(await isPortFree(environment.port))) {
  console.error(
    `Port ${environment.port} is in use. End what listens there, or choose another: PORT=3001 npm start`,
  )
  process.exit(1)
}
if (!(await isBuildCurrent(environment)) && !(await buildSite(environment))) process.exit(1)

console.log(`\nThe site is served at http://localhost:${environment.port}/ (Ctrl-C ends it)\n`)
const server = startProgram('next', ['start', '--port', String(environment.port)])
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
