import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A markdown file as it stands in the content folder, with line ends made alike. */
export type SourceFile = {
  /** Path inside the content folder, with forward slashes. */
  file: string
  text: string
}

/**
 * @param contentDir Path of the content folder.
 * @returns Every `.md` file in it, at any depth, sorted by path.
 */
export async function listSourceFiles(contentDir: string): Promise<string[]> {
  const entries = await readdir(contentDir, { recursive: true })
  return entries
    .filter((entry) => /\.md$/i.test(entry))
    .map((entry) => entry.split(path.sep).join('/'))
    .sort()
}

/** Reads one markdown file; a byte-order mark falls away and CRLF line ends become LF. */
export async function readSourceFile(contentDir: string, file: string): Promise<SourceFile> {
  const text = await readFile(path.join(contentDir, file), 'utf8')
  return { file, text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') }
}
