import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes a file atomically, so that nobody reads half of it. Its folder is made where it is missing.
 *
 * @throws {Error} Of the file system; then the file is what it was before.
 */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file)
  // Not the file's own name with something added: that may be as long as a name can be.
  const unfinished = path.join(folder, randomUUID())
  await mkdir(folder, { recursive: true })
  try {
    // Flushed: after a power failure the name must not be there without its content.
    await writeFile(unfinished, content, { flush: true })
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
