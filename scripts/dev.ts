import { writeFile } from 'node:fs/promises'
import { stampFile } from '@/lib/content/store'
import { makeTypes } from './steps/build-content'
import { bundlePrograms } from './steps/bundle-programs'
import { loadEnvironment } from './steps/environment'
import { isPortFree } from './steps/port'
import { providePreviewSecret } from './steps/preview-secret'
import { provideInterface } from './steps/provide-interface'
import { publishFirst } from './steps/publish-beside'
import { startProgram } from './steps/run-program'

/* Serves the site to those who write and build it: what is saved shows at once, content and code. */

const environment = loadEnvironment()
const { port } = environment
if (!(await isPortFree(port))) {
  console.error(`Port ${port} is in use. End what listens there, or choose another: PORT=3001 npm run dev`)
  process.exit(1)
}
if (!(await makeTypes())) process.exit(1)
await Promise.all([bundlePrograms(), provideInterface()])
// The framework's Fast Refresh follows this file.
const refresh = () => void writeFile(stampFile, JSON.stringify({ at: Date.now() }))
if (!(await publishFirst(['--with-faults'], refresh))) process.exit(1)
const { env, notice } = await providePreviewSecret(environment, true)
if (notice) console.log(notice)
const server = startProgram('next', ['dev', '--port', String(port)], { env })
server.on('exit', (code) => process.exit(code ?? 1))
