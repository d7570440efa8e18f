import { type FileEntry, isPlainFile, listEntries } from './files'
import type { Store } from './store'

/** Who writes. */
export type Author = { name: string; email: string }
/** What becomes of one file: its new bytes, or null where it is deleted. */
export type Change = { path: string; content: Uint8Array | string | null }
/** What becomes of one file, of which the bytes are stored already. */
export type StoredChange = { path: string; id: string | null }

/** In characters. */
const MAX_SUBJECT = 200

/** Stores bytes. @returns What names them. */
export function storeBytes(store: Store, content: Uint8Array | string): Promise<string> {
  return store.git(['hash-object', '-w', '--stdin'], { input: content })
}

/**
 * Makes a commit, without any file being written outside the repository. No branch names it yet.
 *
 * @param parents The first is the one whose files are changed.
 * @param message A sentence; `status` is noted below it, and `file`, that of the piece which the commit is about.
 */
export async function writeCommit(
  store: Store,
  {
    parents,
    changes,
    author,
    message,
    status,
    file,
  }: {
    parents: string[]
    changes: StoredChange[]
    author: Author
    message: string
    status?: string | undefined
    file?: string | undefined
  },
): Promise<string> {
  const [base = ''] = parents
  const tree = await store.withIndex(async (env) => {
    await store.git(['read-tree', base], { env })
    const lines = changes.map(({ path, id }) => `${id ? '100644' : '0'} ${id ?? '0'.repeat(40)}\t${path}\0`)
    await store.git(['update-index', '-z', '--index-info'], { env, input: lines.join('') })
    return store.git(['write-tree'], { env })
  })
  const text = toLine(message).slice(0, MAX_SUBJECT) || 'Edit'
  const notes = Object.entries({ [statusKey]: status, [fileKey]: file })
  const lines = notes.flatMap(([key, note]) => (note ? [`${key}: ${toLine(note)}\n`] : []))
  const input = `${text}\n${lines.length > 0 ? `\n${lines.join('')}` : ''}`
  const all = parents.flatMap((parent) => ['-p', parent])
  return store.git(['commit-tree', tree, ...all], { env: identityOf(author), input })
}

/** What the state of a piece is noted under. */
export const statusKey = 'Status'
/** What the file of a piece is noted under: what is done to a piece need not change its file. */
export const fileKey = 'File'

/**
 * Finds changes that would go through a link or replace something that is no file.
 *
 * @returns The files that are there at the paths of changes, and the paths that may not be written to.
 */
export async function findTargets(
  store: Store,
  commit: string,
  paths: string[],
): Promise<{ entries: Map<string, FileEntry>; barred: string[] }> {
  const folders = paths.flatMap((file) =>
    file.split('/').flatMap((_, at, names) => (at > 0 ? [names.slice(0, at).join('/')] : [])),
  )
  const { git } = store
  const input = [...new Set(folders)]
  const kinds = await git(['cat-file', '--batch-check=%(objecttype)'], {
    input: input.map((folder) => `${commit}:${folder}\n`).join(''),
  })
  const types = kinds.split('\n')
  // What is missing is made; a link is a blob of its own.
  const wrong = input.filter((_, at) => !/^tree$| missing$/.test(types[at] ?? ''))
  const found = await listEntries(store, commit, paths)
  const entries = new Map(
    found.filter(({ path }) => paths.includes(path)).map((entry) => [entry.path, entry]),
  )
  const barred = paths.filter((file) => {
    const entry = entries.get(file)
    const isFolder = found.some(({ path }) => path.startsWith(`${file}/`))
    return isFolder || (entry && !isPlainFile(entry)) || wrong.some((folder) => file.startsWith(`${folder}/`))
  })
  return { entries, barred }
}

function identityOf({ name, email }: Author): Record<string, string> {
  const plain = (text: string) => toLine(text).replaceAll(/[<>]/g, '').trim()
  const shown = { name: plain(name) || 'Unnamed', email: plain(email) || 'unknown@invalid' }
  return {
    GIT_AUTHOR_NAME: shown.name,
    GIT_AUTHOR_EMAIL: shown.email,
    GIT_COMMITTER_NAME: shown.name,
    GIT_COMMITTER_EMAIL: shown.email,
  }
}

/** A line more could pass for a note of the state, and what turns the order of letters around for another text. */
function toLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
}
