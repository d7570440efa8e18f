import type { Store } from './store'

/** A file of a commit. `id` names its bytes. */
export type FileEntry = { path: string; id: string; mode: string }
/** A file with what is in it. */
export type FileContent = { path: string; id: string; bytes: Buffer }

const plainModes = ['100644', '100755']

/** Whether it is a file: links, and repositories inside the repository, are never followed. */
export function isPlainFile({ mode }: FileEntry): boolean {
  return plainModes.includes(mode)
}

/**
 * Lists what is at paths of a commit, and in the folders among them at any depth. Folders are left out.
 *
 * @param paths Taken as they are written; none means all.
 */
export async function listEntries(store: Store, commit: string, paths: string[]): Promise<FileEntry[]> {
  const list = await store.gitForBytes(
    ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths],
    literal,
  )
  return list
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', id = '', path = ''] = /^(\d+) \w+ (\w+)\t(.+)$/s.exec(line) ?? []
      return path ? [{ path, id, mode }] : []
    })
}

/** Reads files. @returns Them in the same order. */
export async function readEntries(store: Store, entries: FileEntry[]): Promise<FileContent[]> {
  if (entries.length === 0) return []
  const input = entries.map(({ id }) => `${id}\n`).join('')
  const output = await store.gitForBytes(['cat-file', '--batch'], { input })
  let at = 0
  return entries.map(({ path, id }) => {
    const end = output.indexOf('\n', at)
    const size = Number(output.toString('latin1', at, end).split(' ')[2])
    const bytes = output.subarray(end + 1, end + 1 + size)
    at = end + 1 + size + 1
    return { path, id, bytes }
  })
}

/** Paths may hold signs that git takes for patterns elsewhere. */
export const literal = { env: { GIT_LITERAL_PATHSPECS: '1' } }
