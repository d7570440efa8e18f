import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { faultsFile, stagingDir } from '@/lib/content/store'
import type { FaultyFile } from '@/lib/diagnostics/faulty-file'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'
import { withCollisions } from './check-collisions'
import { type ReadContentFile, readContentFile } from './memoize-files'
import type { ParsedFile, SoundFile } from './parse-file'
import { listSourceFiles } from './source-file'

/**
 * Parses the whole content folder: checks every file, and writes a clean copy of each sound one for
 * Contentlayer. Files that have not changed are left untouched, so that Contentlayer can reuse its work.
 *
 * @param contentDir Path of the content folder.
 * @param read Reads a file; a memoized reader may be given.
 * @returns What has become of each file, in their order.
 */
export async function ingestContent(contentDir: string, read?: ReadContentFile): Promise<ParsedFile[]> {
  const parsed = await readContent(contentDir, read)
  await stage(parsed)
  await writeFaults(parsed)
  return parsed
}

/** Reads and checks the whole content folder, and writes nothing. */
export async function readContent(
  contentDir: string,
  read: ReadContentFile = readContentFile,
): Promise<ParsedFile[]> {
  const names = await listSourceFiles(contentDir)
  const parsed = await Promise.all(names.map((file) => read(contentDir, file)))
  return withCollisions(parsed)
}

async function stage(parsed: ParsedFile[]): Promise<void> {
  await mkdir(stagingDir, { recursive: true })
  const staged = new Map(
    parsed.flatMap(({ file, document }) => (document ? [[stagedName(file), toStagedText(document)]] : [])),
  )
  for (const entry of await readdir(stagingDir, { recursive: true }))
    if (/\.md$/.test(entry) && !staged.has(entry)) await rm(path.join(stagingDir, entry))
  await Promise.all([...staged].map(([file, text]) => writeIfChanged(path.join(stagingDir, file), text)))
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
  if (before !== text) await writeFileAtomically(file, text)
}

/** Writes the faults of files that became no document, for the preview and, in development, for their pages. */
export async function writeFaults(parsed: ParsedFile[]): Promise<void> {
  const faulty: FaultyFile[] = parsed.filter(({ document }) => !document)
  await writeIfChanged(faultsFile, JSON.stringify(faulty))
}
