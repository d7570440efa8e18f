import { literal } from './files'
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

/** @returns The versions of a file in a commit and those before it, newest first. */
export async function listVersions(store: Store, commit: string, path: string): Promise<Version[]> {
  // Commits of one second would be in any order otherwise.
  const options = [
    '--follow',
    '--topo-order',
    '--name-only',
    `--max-count=${MAX_VERSIONS}`,
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
      return id
        ? [{ commit: id, path: name, author: { name: author, email }, at: new Date(at), message }]
        : []
    })
}
