import { readPointer } from '@/lib/content/releases/write-release'
import { loadEnvironment } from './steps/environment'
import { keepRunning } from './steps/keep-running'
import { hasCurrentRelease, publishBeside, publishFirst } from './steps/publish-beside'
import { startServer } from './steps/run-program'
import { makeWritableFolders } from './steps/runtime-files'

/*
 * Serves a site that is built, and builds and installs nothing: the program of a container. Until there is a release, the
 * server says that it is not ready.
 */

const { contentDir, port } = loadEnvironment()
// Contentlayer goes by it.
process.env.PWD = process.cwd()
await makeWritableFolders()
const hasRelease = await hasCurrentRelease(contentDir)
// What other code has left behind is made anew before anybody sees it.
const isOutdated = !hasRelease && (await readPointer()) !== undefined
if (isOutdated && !(await publishFirst())) process.exit(1)
const start = () => startServer({ env: { NODE_ENV: 'production', PORT: String(port) } })
const server = start()
keepRunning(server, start, (code) => process.exit(code))
// Readers come first.
if (!isOutdated) server.once('message', publishBeside)
