import { readdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { libraryFilesDir } from '@/lib/site/content-git'

const uploads = 'public/img/uploads'
const kept = path.posix.join(libraryFilesDir, uploads)

/** @returns What to do where the repository has pictures and the site shows those of another folder; undefined where all is well. */
export function findMissingLink(): string | undefined {
  const folder = folderAt(kept)
  if (!folder || folder === folderAt(uploads) || readdirSync(folder).length === 0) return undefined
  return `The pictures of the repository are not shown: make ${uploads} a link to ${kept}, as docs/operate.md says.`
}

/** @returns Where a folder really is; undefined where there is none. */
function folderAt(place: string): string | undefined {
  try {
    return realpathSync(place)
  } catch {
    return undefined
  }
}
