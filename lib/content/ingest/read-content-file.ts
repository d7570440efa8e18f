import { type ParsedFile, parseFile } from './parse-file'
import { readSourceFile } from './source-file'

/** Reads and checks one file of a content folder. */
export async function readContentFile(contentDir: string, file: string): Promise<ParsedFile> {
  return parseFile(await readSourceFile(contentDir, file))
}
