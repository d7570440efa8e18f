import { listEntries, literal } from './files'
import type { Store } from './store'
import { type Author, fileKey } from './write-commit'

/** One version of a file, or something else that was done to the piece that is in it. */
export type Version = {
  commit: string
  /** The name that the file had. */
  path: string
  author: Author
  at: Date
  /** The sentence that says what was changed. */
  message: string
  /** Whether the file was changed: a piece is also marked, and published as it is. */
  isChange: boolean
}

const MAX_VERSIONS = 500
const facts = ['%x01%H', '%an', '%ae', '%aI', '%s']
const format = facts.join('%x02')
const formatOfActs = [...facts, `%(trailers:key=${fileKey},valueonly,separator=%x00)`].join('%x02')

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

/**
 * @returns The versions of a file in a commit and those before it, newest first, with what was done to its piece and left the file as it
 * was.
 */
export async function listVersions(store: Store, commit: string, path: string): Promise<Version[]> {
  const changes = await dropCopied(store, await listChanges(store, commit, path))
  const known = new Set(changes.map((version) => version.commit))
  const names = new Set([path, ...changes.map((version) => version.path)])
  const acts = await listActs(store, commit)
  const others = acts.filter((act) => names.has(act.path) && !known.has(act.commit))
  const versions = others.length > 0 ? await sortVersions(store, commit, [...changes, ...others]) : changes
  return versions.slice(0, MAX_VERSIONS)
}

async function listChanges(store: Store, commit: string, path: string): Promise<Version[]> {
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
  return splitLog(log).flatMap((entry) => {
    const [written = '', name = ''] = entry
      .split('\0')
      .map((part) => part.trim())
      .filter(Boolean)
    const version = toVersion(written)
    // A merge that says nothing of its own names no file.
    return version && name ? [{ ...version, path: name, isChange: true }] : []
  })
}

/** Git follows a file also to one that it is much like, and that is another piece: a short text is soon like another one. */
async function dropCopied(store: Store, changes: Version[]): Promise<Version[]> {
  for (const [at, { commit, path }] of changes.entries()) {
    const before = changes[at + 1]?.path
    if (before === undefined || before === path) continue
    const renames = await listRenames(store, commit)
    if (renames.get(before) !== path) return changes.slice(0, at + 1)
  }
  return changes
}

/** @returns What was done to pieces, by a commit that notes which. */
async function listActs(store: Store, commit: string): Promise<Version[]> {
  const options = [`--grep=^${fileKey}: `, `--format=${formatOfActs}`]
  const log = await store.gitForBytes(['log', ...options, commit, '--'])
  return splitLog(log).flatMap((entry) => {
    const version = toVersion(entry)
    const path = entry.split('\x02').at(-1)?.split('\0')[0]?.trim()
    return version && path ? [{ ...version, path, isChange: false }] : []
  })
}

function splitLog(log: Buffer): string[] {
  return log.toString().split('\x01').slice(1)
}

function toVersion(entry: string): Omit<Version, 'path' | 'isChange'> | undefined {
  const [commit, author = '', email = '', at = '', message = ''] = entry.split('\x02')
  return commit ? { commit, author: { name: author, email }, at: new Date(at), message } : undefined
}

/** @returns Them in the order in which one followed the other. */
async function sortVersions(store: Store, commit: string, versions: Version[]): Promise<Version[]> {
  const all = await store.gitForBytes(['rev-list', '--topo-order', commit, '--'])
  const places = new Map(
    all
      .toString()
      .split('\n')
      .map((each, at) => [each, at]),
  )
  const placeOf = (version: Version) => places.get(version.commit) ?? 0
  return versions.sort((a, b) => placeOf(a) - placeOf(b))
}
