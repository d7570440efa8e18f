import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
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

async function fingerprint({ siteUrl, contentDir }: Environment): Promise<string> {
  const hash = createHash('sha256').update(`${siteUrl}\n${contentDir}\n`)
  const files = (await Promise.all([...buildInputs, contentDir].map(listFiles))).flat()
  for (const file of files) hash.update(`${file}\0`).update(await readFile(file))
  return hash.digest('hex')
}

async function listFiles(input: string): Promise<string[]> {
  if ((await stat(input)).isFile()) return [input]
  const entries = await readdir(input, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
