import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { faultsFile, intakeDir } from '@/lib/content-store'
import { type Finding, isFault } from '@/lib/findings/finding'
import { findCollisions } from './check-collisions'
import { findTopicSlips } from './check-topics'
import { listSourceFiles, readSourceFile } from './source-file'
import { type Taken, takeIn } from './take-in'

/**
 * Takes in the whole content folder: checks every file, and lays a clean copy of each sound one where Contentlayer
 * reads it. Files that have not changed are left untouched, so that Contentlayer can reuse its work.
 *
 * @param contentDir Path of the content folder.
 * @returns Everything found, in the order of the files; `files` counts what came in.
 */
export async function takeInAll(contentDir: string): Promise<{ files: number; findings: Finding[] }> {
  const names = await listSourceFiles(contentDir)
  const taken = await Promise.all(names.map(async (file) => takeIn(await readSourceFile(contentDir, file))))
  const collisions = findCollisions(taken)
  const findings = [...taken.flatMap((each) => each.findings), ...collisions, ...findTopicSlips(taken)]
  const faulty = new Set(findings.filter(isFault).map((finding) => finding.file))
  await stage(taken.filter(({ file }) => !faulty.has(file)))
  await writeFaults(taken, findings)
  return { files: names.length, findings }
}

async function stage(sound: Taken[]): Promise<void> {
  await mkdir(intakeDir, { recursive: true })
  const staged = new Map(sound.map((each) => [toStagedName(each.file), toStagedText(each)]))
  for (const entry of await readdir(intakeDir, { recursive: true }))
    if (/\.md$/.test(entry) && !staged.has(entry)) await rm(path.join(intakeDir, entry))
  await Promise.all([...staged].map(([file, text]) => writeIfChanged(path.join(intakeDir, file), text)))
}

/** JSON is YAML too, and has no line for a byte of content to break. */
function toStagedText({ document }: Taken): string {
  if (!document) return ''
  const fields = { ...document.fields, body_line: document.bodyLine }
  return `---\n${JSON.stringify(fields)}\n---\n${document.body}`
}

function toStagedName(file: string): string {
  return file.replace(/\.md$/i, '.md')
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => undefined)
  if (before === text) return
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}

async function writeFaults(taken: Taken[], findings: Finding[]): Promise<void> {
  const entries = taken
    .map(({ file, path: address }) => ({
      address,
      faults: findings.filter((each) => each.file === file && isFault(each)),
    }))
    .filter(({ faults }) => faults.length > 0)
    .map(({ address, faults }) => [address, faults])
  await writeIfChanged(faultsFile, JSON.stringify(Object.fromEntries(entries)))
}
