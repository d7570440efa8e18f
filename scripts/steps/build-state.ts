import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { appearanceOf, stateAt } from '@/lib/content/documents/publication'
import { indexFile } from '@/lib/content/store'
import type { Environment } from '@/lib/site/environment'
import { buildInputs } from './build-inputs'

const stateFile = path.join('.next', 'built-from.json')

/** What a build was made from: a fingerprint of its inputs, and the instant from which on it shows too little. */
type BuildState = { fingerprint: string; nextPublication?: string | undefined }

/** Whether a build exists that was made from exactly these inputs, and no scheduled document has come due since. */
export async function isBuildCurrent(environment: Environment): Promise<boolean> {
  if (!existsSync(stateFile) || !existsSync(path.join('.next', 'BUILD_ID'))) return false
  const state: BuildState = JSON.parse(await readFile(stateFile, 'utf8'))
  const isDue = state.nextPublication !== undefined && new Date(state.nextPublication) <= new Date()
  return !isDue && state.fingerprint === (await fingerprint(environment))
}

/** Notes what the build that has just ended was made from. */
export async function noteBuild(environment: Environment): Promise<void> {
  const stateOf = stateAt(new Date())
  const documents: DocumentSummary[] = JSON.parse(await readFile(indexFile, 'utf8'))
  const scheduled = documents.filter((document) => stateOf(document) === 'scheduled')
  const state: BuildState = {
    fingerprint: await fingerprint(environment),
    nextPublication: scheduled.map((document) => appearanceOf(document).toISOString()).sort()[0],
  }
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
