import { withCollisions } from './check-collisions'
import type { ParsedFile } from './parse-file'
import { readContentFile } from './read-content-file'
import { listSourceFiles } from './source-file'

/** Reads and checks the whole content folder. @returns What has become of each file, in their order. */
export async function readContent(contentDir: string): Promise<ParsedFile[]> {
  const names = await listSourceFiles(contentDir)
  return withCollisions(await Promise.all(names.map((file) => readContentFile(contentDir, file))))
}
