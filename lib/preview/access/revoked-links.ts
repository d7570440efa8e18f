import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The list of revoked links, inside the content folder. */
export const revokedLinksFile = 'revoked-links.txt'

/**
 * Reads the names of revoked links: one a line, a comment may follow; lines that start with `#` are comments. It is
 * read for each visit, so that a line takes effect at once.
 *
 * @param contentDir Path of the content folder.
 * @returns The names; none where there is no such file.
 * @throws {Error} When the file is there and cannot be read, since a revoked link must not open then.
 */
export async function readRevoked(contentDir: string): Promise<Set<string>> {
  const file = path.resolve(/* turbopackIgnore: true */ process.cwd(), contentDir, revokedLinksFile)
  const text = existsSync(file) ? await readFile(file, 'utf8') : ''
  const names = text.split(/\r?\n/).map((line) => line.trim().split(/\s/)[0] ?? '')
  return new Set(names.filter((name) => name && !name.startsWith('#')))
}
