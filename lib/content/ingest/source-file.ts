import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { decodeText } from './decode-text'

/** A markdown file as it is in the content folder, with LF line ends. */
export type SourceFile = {
  /** Path inside the content folder, with forward slashes. */
  file: string
  text: string
  /** The first line with a letter that cannot be decoded, since nothing names the file's encoding. */
  undecodedLine?: number | undefined
}

/**
 * @param contentDir Path of the content folder.
 * @returns Every `.md` file in it, at any depth, sorted by path.
 */
export async function listSourceFiles(contentDir: string): Promise<string[]> {
  // With their types: otherwise each is looked at once more.
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => /\.md$/i.test(entry.name))
    .map((entry) => path.relative(contentDir, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
}

/** Reads one markdown file. */
export async function readSourceFile(contentDir: string, file: string): Promise<SourceFile> {
  return toSourceFile(file, await readFile(path.join(contentDir, file)))
}

/** A byte-order mark falls away and CRLF line ends become LF. */
export function toSourceFile(file: string, bytes: Uint8Array): SourceFile {
  const { text, undecodedLine } = decodeText(bytes)
  return { file, text: text.replace(/\r\n?/g, '\n'), ...(undecodedLine !== undefined && { undecodedLine }) }
}
