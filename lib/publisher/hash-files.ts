import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * @param inputs Paths of files and folders.
 * @returns The SHA-256 of all files in them, tests aside, and of their names.
 */
export async function hashFiles(inputs: string[]): Promise<string> {
  const hash = createHash('sha256')
  const files = (await Promise.all(inputs.map(listFiles))).flat()
  for (const file of files) hash.update(`${file}\0`).update(await readFile(file))
  return hash.digest('hex')
}

async function listFiles(input: string): Promise<string[]> {
  if ((await stat(input)).isFile()) return [input]
  const entries = await readdir(input, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
