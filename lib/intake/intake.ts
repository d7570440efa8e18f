import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { faultsFile, intakeDir } from '@/lib/content-store'
import type { FaultyFile } from '@/lib/findings/faulty-file'
import { writeWhole } from '@/lib/write-whole'
import { withCollisions } from './check-collisions'
import { type TakeFile, takeFile } from './remember-files'
import { listSourceFiles } from './source-file'
import type { SoundFile, Taken } from './take-in'

/**
 * Takes in the whole content folder: checks every file, and lays a clean copy of each sound one where Contentlayer
 * reads it. Files that have not changed are left untouched, so that Contentlayer can reuse its work.
 *
 * @param contentDir Path of the content folder.
 * @param take Takes the place of reading a file, where that is remembered.
 * @returns What has become of each file, in their order.
 */
export async function takeInAll(contentDir: string, take?: TakeFile): Promise<Taken[]> {
  const taken = await readContent(contentDir, take)
  await stage(taken)
  await writeFaults(taken)
  return taken
}

/** Reads and checks the whole content folder, and writes nothing. */
export async function readContent(contentDir: string, take: TakeFile = takeFile): Promise<Taken[]> {
  const names = await listSourceFiles(contentDir)
  const taken = await Promise.all(names.map((file) => take(contentDir, file)))
  return withCollisions(taken)
}

async function stage(taken: Taken[]): Promise<void> {
  await mkdir(intakeDir, { recursive: true })
  const staged = new Map(
    taken.flatMap(({ file, document }) => (document ? [[stagedName(file), toStagedText(document)]] : [])),
  )
  for (const entry of await readdir(intakeDir, { recursive: true }))
    if (/\.md$/.test(entry) && !staged.has(entry)) await rm(path.join(intakeDir, entry))
  await Promise.all([...staged].map(([file, text]) => writeIfChanged(path.join(intakeDir, file), text)))
}

/** JSON is YAML too, and has no line for a byte of content to break. */
function toStagedText({ fields, body, bodyLine }: SoundFile): string {
  return `---\n${JSON.stringify({ ...fields, body_line: bodyLine })}\n---\n${body}`
}

/** The name of a file's clean copy, which is also what Contentlayer knows its document by. */
export function stagedName(file: string): string {
  return file.replace(/\.md$/i, '.md')
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => undefined)
  if (before !== text) await writeWhole(file, text)
}

/** Lays the faults of files that became no document where the preview, and in development their pages, find them. */
export async function writeFaults(taken: Taken[]): Promise<void> {
  const faulty: FaultyFile[] = taken.filter(({ document }) => !document)
  await writeIfChanged(faultsFile, JSON.stringify(faulty))
}
