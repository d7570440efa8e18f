import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes a file atomically, so that nobody reads half of it. Its folder is made where it is missing. */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file)
  // Not the file's own name with something added: that may be as long as a name can be.
  const unfinished = path.join(folder, randomUUID())
  await mkdir(folder, { recursive: true })
  await writeFile(unfinished, content)
  await rename(unfinished, file)
}
