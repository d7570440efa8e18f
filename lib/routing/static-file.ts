import { statSync } from 'node:fs'
import path from 'node:path'
import { toPublicFile } from '@/lib/content/media/public-file'
import type { FileFacts } from './refusal'

/**
 * Finds the file that the framework would send as it is: one under `public/`, or one of the build.
 *
 * @param target A path, percent-encoded, with or without a query.
 * @returns Its facts; undefined where no such file is, or none can be.
 */
export function findStaticFile(target: string): FileFacts | undefined {
  const name = toPublicFile(target)?.replace(/^public\/_next\/static\//, '.next/static/')
  if (name === undefined) return undefined
  try {
    const file = statSync(path.join(/* turbopackIgnore: true */ process.cwd(), name))
    return file.isFile() ? { size: file.size, modified: file.mtimeMs } : undefined
  } catch {
    return undefined
  }
}
