import { listEntries, literal } from './files'
import type { Store } from './store'
import type { Author } from './write-commit'

/** One version of a file. */
export type Version = {
  commit: string
  /** The name that the file had. */
  path: string
  author: Author
  at: Date
  /** The sentence that says what was changed. */
  message: string
}

const MAX_VERSIONS = 500
const format = ['%x01%H', '%an', '%ae', '%aI', '%s'].join('%x02')

/** A file may have been renamed more than once. */
const MAX_RENAMES = 10

/**
 * @returns What a file that is no longer there was renamed to, as git tells it: a file that came in the commit in which it went, and is
 * much like it. Undefined where it was deleted, or that has gone as well.
 */
export async function findRenamed(store: Store, commit: string, path: string): Promise<string | undefined> {
  let name = path
  for (let renames = 0; renames < MAX_RENAMES; renames += 1) {
    const going = ['log', '-1', '--diff-filter=D', '--no-renames', '--format=%H', commit, '--', name]
    const gone = await store.git(going, literal)
    if (!gone) return undefined
    name = (await listRenames(store, gone)).get(name) ?? ''
    if (!name) return undefined
    if ((await listEntries(store, commit, [name])).length > 0) return name
  }
  return undefined
}

/** @returns The new names of the files that a commit has renamed, by the old ones. */
async function listRenames(store: Store, commit: string): Promise<Map<string, string>> {
  const options = ['-r', '-z', '-M', '--diff-filter=R', '--name-status']
  const list = await store.gitForBytes(['diff-tree', ...options, `${commit}^`, commit])
  const parts = list.toString().split('\0')
  return new Map(
    parts.flatMap((part, at): [string, string][] =>
      /^R\d+$/.test(part) ? [[parts[at + 1] ?? '', parts[at + 2] ?? '']] : [],
    ),
  )
}

/** @returns The versions of a file in a commit and those before it, newest first. */
export async function listVersions(store: Store, commit: string, path: string): Promise<Version[]> {
  // Commits of one second would be in any order otherwise.
  const options = [
    '--follow',
    // A merge is a version where it says more than both of its sides: a piece that is scheduled gets its day as it is merged.
    '--diff-merges=combined',
    '--topo-order',
    '--name-only',
    `--format=${format}`,
    '-z',
  ]
  const log = await store.gitForBytes(['log', ...options, commit, '--', path], literal)
  return log
    .toString()
    .split('\x01')
    .slice(1)
    .flatMap((entry) => {
      const [facts = '', name = ''] = entry
        .split('\0')
        .map((part) => part.trim())
        .filter(Boolean)
      const [id = '', author = '', email = '', at = '', message = ''] = facts.split('\x02')
      // A merge that says nothing of its own names no file.
      return id && name
        ? [{ commit: id, path: name, author: { name: author, email }, at: new Date(at), message }]
        : []
    })
    .slice(0, MAX_VERSIONS)
}
