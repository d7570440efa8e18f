import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hashFiles } from '@/lib/publisher/hash-files'
import type { Environment } from '@/lib/site/environment'
import { buildInputs } from './build-inputs'

const stateFile = path.join('.next', 'built-from.json')

/** What a build was made from. */
type BuildState = { fingerprint: string }

/** Whether a build exists that was made from exactly these inputs. */
export async function isBuildCurrent(environment: Environment): Promise<boolean> {
  if (!existsSync(stateFile) || !existsSync(path.join('.next', 'BUILD_ID'))) return false
  const state: BuildState = JSON.parse(await readFile(stateFile, 'utf8'))
  return state.fingerprint === (await fingerprint(environment))
}

/** Notes what the build that has just ended was made from. */
export async function noteBuild(environment: Environment): Promise<void> {
  const state: BuildState = { fingerprint: await fingerprint(environment) }
  await writeFile(stateFile, JSON.stringify(state))
}

async function fingerprint({ siteUrl }: Environment): Promise<string> {
  return `${siteUrl} ${await hashFiles(buildInputs)}`
}
