import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hashFiles } from '@/lib/publisher/hash-files'
import { buildInputs } from './build-inputs'
import { bundleOf } from './programs'

const stateFile = path.join('.next', 'built-from.json')

/** What the application was built from. */
type BuildState = { fingerprint: string }

/** Whether an application exists that was built from exactly these sources; it serves any content at any address. */
export async function isBuildCurrent(): Promise<boolean> {
  const outputs = [stateFile, path.join('.next', 'BUILD_ID'), bundleOf('server'), bundleOf('publisher')]
  if (!outputs.every((file) => existsSync(file))) return false
  const state: BuildState = JSON.parse(await readFile(stateFile, 'utf8'))
  return state.fingerprint === fingerprint()
}

/** Notes what the build that has just ended was made from. */
export async function noteBuild(): Promise<void> {
  const state: BuildState = { fingerprint: fingerprint() }
  await writeFile(stateFile, JSON.stringify(state))
}

/** `next build` reads nothing of the files in `public/`. */
function fingerprint(): string {
  return hashFiles(buildInputs.filter((input) => input !== 'public'))
}
