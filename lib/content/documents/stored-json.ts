import 'server-only'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Reads a JSON file of the content store: once, and in development again whenever it has changed, since the files
 * follow an edit one after the other.
 *
 * @param file Path from the project's root.
 * @param missing What to take where there is no such file yet.
 */
export function storedJson<T>(file: string, missing: T): () => T {
  const absolute = path.join(/* turbopackIgnore: true */ process.cwd(), file)
  let known: { content: T; changed: number } | undefined
  return () => {
    if (known && process.env.NODE_ENV === 'production') return known.content
    if (!existsSync(absolute)) return missing
    const changed = statSync(absolute).mtimeMs
    if (known?.changed !== changed) known = { content: JSON.parse(readFileSync(absolute, 'utf8')), changed }
    return known.content
  }
}
