import { requestPublishing } from '@/lib/content/releases/publish-request'
import type { ContentGit } from '@/lib/site/content-git'
import { createQueue } from '@/lib/site/work-queue'
import { contentPath, placeOf } from '../places'
import { type FileContent, type FileEntry, isPlainFile, listEntries, readEntries } from './files'
import { findRenamed, listVersions, type Version } from './history'
import type { Outcome } from './outcome'
import { openStore } from './store'
import { openWork } from './work'
import { fileOf, type Piece, refOf } from './work-branch'
import { type Author, type Change, findTargets, storeBytes, writeCommit } from './write-commit'

export type Edit = {
  /** The piece on whose branch it is made; undefined for what is published. The branch is made where it is missing. */
  piece?: Piece | undefined
  changes: Change[]
  /** What names the bytes that the writer saw, for each file; a file without is one that was not there. */
  expected: Readonly<Record<string, string | null>>
  author: Author
  /** A sentence. */
  message: string
  /** The file of the piece that it is about: it may change others alone, such as the redirects. */
  file?: string | undefined
}

/** In milliseconds: what is read may be so old; what is written is compared with the newest. */
const FRESH = 5000
/** How often an edit is made anew, on top of what others have written meanwhile. */
const ATTEMPTS = 8
/** How many edits may wait for each other. */
const MAX_WAITING = 100

export type WritingRepository = ReturnType<typeof openWritingRepository>

/**
 * Opens the repository of the content to those who write: docs/decisions/0024-writers-commit-from-the-browser.md.
 *
 * @param folder Where this server keeps its copy.
 */
export function openWritingRepository(contentGit: ContentGit, folder?: string) {
  const store = openStore(contentGit, folder)
  // Those of one server don't get in each other's way: of two pushes at once the host takes one, and the other is made anew.
  const inTurn = createQueue(MAX_WAITING)
  const pathOf = (piece: Piece) => contentPath(contentGit.folder, fileOf(piece))
  const isOpen = ({ path }: FileEntry) => placeOf(path, contentGit.folder).kind !== 'refused'

  /** @returns The newest commit of what is published, or of the branch of a piece; undefined where there is no such branch. */
  async function head(piece?: Piece): Promise<string | undefined> {
    await store.refresh(FRESH)
    return store.headOf(piece ? refOf(piece) : await store.mainRef())
  }

  /** @returns The files below a folder of a commit, at any depth, that may be read here. */
  async function listFiles(commit: string, inFolder: string): Promise<FileEntry[]> {
    const entries = await listEntries(store, commit, [inFolder])
    return entries.filter((entry) => isPlainFile(entry) && isOpen(entry))
  }

  /** @returns Files of a commit with what is in them. Those that are not there, or may not be read here, are left out. */
  async function readFiles(commit: string, paths: string[]): Promise<FileContent[]> {
    const entries = paths.length > 0 ? await listEntries(store, commit, paths) : []
    const wanted = new Set(paths)
    return readEntries(
      store,
      entries.filter((entry) => wanted.has(entry.path) && isPlainFile(entry) && isOpen(entry)),
    )
  }

  async function readFile(commit: string, path: string): Promise<FileContent | undefined> {
    return (await readFiles(commit, [path]))[0]
  }

  /** @returns The versions of a file in a commit and those before it, newest first, also under its earlier names, and what else was done to its piece. */
  function history(commit: string, path: string): Promise<Version[]> {
    return listVersions(store, commit, path)
  }

  /** @returns What a file that a commit has no longer was renamed to; undefined where git knows of nothing. */
  function renamed(commit: string, path: string): Promise<string | undefined> {
    return findRenamed(store, commit, path)
  }

  /** Makes a commit of some changes; nobody's work is overwritten. @throws {GitError} When the repository does not take it. */
  async function commit(edit: Edit): Promise<Outcome> {
    const refused = edit.changes.map(({ path }) => refusalOf(path, edit.piece)).find(Boolean)
    return refused ? { kind: 'refused', reason: refused } : inTurn(() => write(edit))
  }

  async function write({ piece, changes, expected, author, message, file }: Edit): Promise<Outcome> {
    const paths = changes.map(({ path }) => path)
    const ref = piece ? refOf(piece) : await store.mainRef()
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      await store.refresh()
      const from = store.headOf(ref)
      const base = from ?? store.headOf(await store.mainRef())
      if (!base) return { kind: 'refused', reason: 'The repository has no such branch.' }
      const { entries, barred } = await findTargets(store, base, paths)
      if (barred[0]) return { kind: 'refused', reason: `${barred[0]} is no file that can be written to.` }
      const ids: Record<string, string | null> = {}
      for (const { path, content } of changes)
        ids[path] = content === null ? null : await storeBytes(store, content)
      const idAt = (path: string) => entries.get(path)?.id ?? null
      const others = paths.filter(
        (path) => idAt(path) !== (expected[path] ?? null) && idAt(path) !== ids[path],
      )
      if (others.length > 0) return { kind: 'conflict', paths: others }
      const changed = paths.filter((path) => idAt(path) !== ids[path])
      if (changed.length === 0) return { kind: 'saved', commit: base, ids }
      const made = await writeCommit(store, {
        parents: [base],
        changes: changed.map((path) => ({ path, id: ids[path] ?? null })),
        author,
        message,
        status: piece && !from ? 'draft' : undefined,
        file,
      })
      if (await store.push([{ ref, from, to: made }])) {
        await requestPublishing()
        return { kind: 'saved', commit: made, ids }
      }
    }
    return { kind: 'conflict', paths }
  }

  /** @returns Why a file may not be written; undefined where it may. */
  function refusalOf(path: string, piece?: Piece): string | undefined {
    const place = placeOf(path, contentGit.folder)
    if (place.kind === 'refused') return `${JSON.stringify(path)} cannot be written: ${place.reason}`
    const isOther =
      piece &&
      place.kind !== 'picture' &&
      !(place.kind === 'document' && place.collection === piece.collection)
    return isOther ? `${JSON.stringify(path)} does not belong to ${piece.collection}.` : undefined
  }

  return {
    refresh: () => store.refresh(),
    head,
    listFiles,
    readFiles,
    readFile,
    history,
    renamed,
    commit,
    ...openWork(store, pathOf, refusalOf, FRESH, inTurn),
  }
}
