import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from '@/lib/site/environment'
import { buildInputs } from './build-inputs'

const stateFile = path.join('.next', 'built-from.json')

/** What the application and the content of a build were made from. */
type BuildState = { application: string; content: string }

/** Whether a build exists that was made from exactly these inputs. */
export async function isBuildCurrent(environment: Environment): Promise<boolean> {
  return (await isApplicationCurrent()) && (await readState()).content === (await contentState(environment))
}

/** Whether the application has been built from its present sources, whatever its content then was. */
export async function isApplicationCurrent(): Promise<boolean> {
  return (
    existsSync(path.join('.next', 'BUILD_ID')) &&
    (await readState()).application === (await applicationState())
  )
}

/** Notes what the build that has just ended was made from. */
export async function noteBuild(environment: Environment): Promise<void> {
  const state: BuildState = {
    application: await applicationState(),
    content: await contentState(environment),
  }
  await writeFile(stateFile, JSON.stringify(state))
}

async function readState(): Promise<Partial<BuildState>> {
  return existsSync(stateFile) ? JSON.parse(await readFile(stateFile, 'utf8')) : {}
}

/** `next build` makes no page of the content, and nothing of the tests and of the files in `public/`. */
function applicationState(): Promise<string> {
  return fingerprint(buildInputs.filter((input) => input !== 'public'))
}

function contentState({ siteUrl, contentDir }: Environment): Promise<string> {
  return fingerprint([...buildInputs, contentDir], `${siteUrl}\n${contentDir}\n`)
}

async function fingerprint(inputs: string[], settings = ''): Promise<string> {
  const hash = createHash('sha256').update(settings)
  const files = (await Promise.all(inputs.map(listFiles))).flat()
  for (const file of files) hash.update(`${file}\0`).update(await readFile(file))
  return hash.digest('hex')
}

async function listFiles(input: string): Promise<string[]> {
  if ((await stat(input)).isFile()) return [input]
  const entries = await readdir(input, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
