import type { Store } from './store'
import { isStatus, type Piece, type Status } from './work-branch'
import { type Author, statusKey } from './write-commit'

/** A file that a branch has changed; `id` is null where it has deleted it. */
export type ChangedFile = { path: string; id: string | null; isNew: boolean }

/** What is on the branch of a piece. */
export type Work = Piece & {
  commit: string
  status: Status
  updatedAt: Date
  author: Author
  files: ChangedFile[]
}

/** @returns What two commits say of a piece. */
export async function readFacts(
  store: Store,
  commit: string,
  main: string | undefined,
): Promise<Omit<Work, keyof Piece>> {
  const last = await store.git(['log', '--max-count=1', '--format=%an%x00%ae%x00%cI', commit, '--'])
  const [name = '', email = '', at = ''] = last.split('\0')
  const files = await changesOf(store, commit, main)
  const status = await readStatusOf(store, commit, main)
  return {
    ...{ commit, status, updatedAt: new Date(at) },
    ...{ author: { name, email }, files },
  }
}

/** @returns How far a piece is. */
export async function readStatusOf(store: Store, commit: string, main: string | undefined): Promise<Status> {
  const range = [commit, ...(main ? [`^${main}`] : [])]
  const format = `%(trailers:key=${statusKey},valueonly,separator=%x00)`
  const noted = (await store.git(['log', `--format=${format}`, ...range, '--'])).split(/[\n\0]/)
  return noted.find(isStatus) ?? 'draft'
}

/** @returns What a branch has changed since it left what is published. */
export async function changesOf(
  store: Store,
  commit: string,
  main: string | undefined,
): Promise<ChangedFile[]> {
  const base = main && (await store.git(['merge-base', main, commit]).catch(() => undefined))
  const before = base ?? (await store.git(['hash-object', '-t', 'tree', '-w', '--stdin'], { input: '' }))
  const output = await store.gitForBytes(['diff-tree', '-r', '-z', '--no-renames', before, commit, '--'])
  const parts = output.toString().split('\0')
  return parts.flatMap((facts, at) => {
    const [, mode, , id, kind] = facts.startsWith(':') ? facts.split(' ') : []
    const path = parts[at + 1]
    if (!mode || !id || !path) return []
    return [{ path, id: kind === 'D' ? null : id, isNew: kind === 'A' }]
  })
}
