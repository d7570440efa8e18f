import { readFileSync } from 'node:fs'
import path from 'node:path'
import { currentRelease } from './current-release'
import { type ReleasePart, releasesDir } from './release'

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), releasesDir)

/**
 * Reads a part of the current release, once for each content of it.
 *
 * @param part Which.
 * @param missing What to take where nothing has been published.
 */
export function releaseJson<T>(part: ReleasePart, missing: T): () => T {
  let known: { file: string; content: T } | undefined
  return () => {
    const file = currentRelease()?.files[part]
    if (!file) return missing
    if (known?.file !== file)
      known = { file, content: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) }
    return known.content
  }
}
