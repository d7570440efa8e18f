import { loadEnvironment } from './steps/environment'
import { keepRunning } from './steps/keep-running'
import { publishBeside } from './steps/publish-beside'
import { startServer } from './steps/run-program'
import { makeWritableFolders } from './steps/runtime-files'

/*
 * Serves a site that is built, and builds and installs nothing: the program of a container. Until there is a release, the
 * server says that it is not ready.
 */

const { port } = loadEnvironment()
// Contentlayer goes by it.
process.env.PWD = process.cwd()
await makeWritableFolders()
const start = () => startServer({ env: { NODE_ENV: 'production', PORT: String(port) } })
const server = start()
keepRunning(server, start, (code) => process.exit(code))
// Readers come first.
server.once('message', publishBeside)
