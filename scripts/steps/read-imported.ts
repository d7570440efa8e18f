import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { type ImportedFile, ImportRefusedError, type Surroundings } from '@/lib/writing/import/draft'

/** In bytes: of a text or an export, and of a picture beside it. */
const MAX_SIZE = 300 * 1024 * 1024
const importable = /\.(docx?|html?|md|markdown|mdx|xml|json|zip|rtf|pdf)$/i
const skipped = /(^|[/\\])(node_modules|\.[^/\\]*|__MACOSX|~\$[^/\\]*)([/\\]|$)/
/** Folders of an export that its addresses leave out. */
const bases = ['.', 'static', 'public', 'source', 'src', 'assets']

/** Finds the texts and exports in a folder, at any depth. @returns How many other files there are besides. */
export async function listImportable(folder: string): Promise<{ files: string[]; others: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const all = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !skipped.test(path.relative(folder, file)))
    .sort()
  const files = all.filter((file) => importable.test(file))
  return { files, others: all.length - files.length }
}

/**
 * Reads a file to import, and what lies beside it.
 *
 * @param root The folder that the import may read in, and nowhere else.
 * @throws {ImportRefusedError} For a file that is too large.
 */
export async function readImported(
  file: string,
  name: string,
  root: string,
): Promise<{ imported: ImportedFile; readBeside: Surroundings['readBeside'] }> {
  const { size } = await stat(file)
  if (size > MAX_SIZE)
    throw new ImportRefusedError('This file is larger than 300 MB. Export fewer pieces at once.')
  const folders = [path.dirname(file), ...bases.map((base) => path.join(root, base))]
  return {
    imported: { name, bytes: await readFile(file) },
    readBeside: async (beside) => {
      for (const folder of folders) {
        const bytes = await readInside(path.join(folder, beside), root)
        if (bytes) return bytes
      }
      return undefined
    },
  }
}

/** Neither `..` nor a symbolic link leads out of the folder. */
async function readInside(file: string, root: string): Promise<Uint8Array | undefined> {
  try {
    const [real, inside] = [await realpath(file), await realpath(root)]
    const { size } = await stat(real)
    return real.startsWith(inside + path.sep) && size <= MAX_SIZE ? await readFile(real) : undefined
  } catch {
    return undefined
  }
}
