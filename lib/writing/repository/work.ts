import { LRUCache } from 'lru-cache'
import { requestPublishing } from '@/lib/content/releases/publish-request'
import type { Outcome } from './outcome'
import type { RefUpdate, Store } from './store'
import { isStatus, type Piece, pieceOf, refOf, type Status } from './work-branch'
import { type Author, findTargets, statusKey, writeCommit } from './write-commit'

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

type Decision = Piece & { author: Author; message: string }

const missing: Outcome = { kind: 'refused', reason: 'There are no unpublished changes to this piece.' }
/** How often something is tried anew when others have written meanwhile. */
const ATTEMPTS = 8

/**
 * The pieces that are worked on, each on a branch of its own. How far one is stands below the message of a commit on its branch,
 * so that it moves together with the files.
 *
 * @param refusalOf Why a file may not be written, if so.
 * @param fresh In milliseconds: how old what is read may be.
 * @param inTurn Does what writes, one after the other.
 */
export function openWork(
  store: Store,
  refusalOf: (path: string, piece: Piece) => string | undefined,
  fresh: number,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
) {
  const known = new LRUCache<string, Promise<Omit<Work, keyof Piece>>>({ max: 1000 })

  async function listPieces(): Promise<Piece[]> {
    await store.refresh(fresh)
    return store.listRefs().flatMap((ref) => pieceOf(ref) ?? [])
  }

  /** @returns What is on the branch of a piece; undefined where it has none. */
  async function readWork(piece: Piece): Promise<Work | undefined> {
    await store.refresh(fresh)
    const commit = store.headOf(refOf(piece))
    if (!commit) return undefined
    const main = store.headOf(await store.mainRef())
    const key = `${commit} ${main}`
    // Editors ask for all pieces at once.
    const work = known.get(key) ?? readFacts(commit, main)
    known.set(key, work)
    work.catch(() => known.delete(key))
    return { ...piece, ...(await work) }
  }

  /** @returns What two commits say of a piece. */
  async function readFacts(commit: string, main: string | undefined): Promise<Omit<Work, keyof Piece>> {
    const range = [commit, ...(main ? [`^${main}`] : [])]
    const format = `%(trailers:key=${statusKey},valueonly,separator=%x00)`
    const noted = (await store.git(['log', `--format=${format}`, ...range, '--'])).split(/[\n\0]/)
    const last = await store.git(['log', '--max-count=1', '--format=%an%x00%ae%x00%cI', commit, '--'])
    const [name = '', email = '', at = ''] = last.split('\0')
    const files = await changesOf(commit, main)
    const status = noted.find((text) => isStatus(text))
    return {
      ...{ commit, status: isStatus(status) ? status : 'draft', updatedAt: new Date(at) },
      ...{ author: { name, email }, files },
    }
  }

  /** @returns What a branch has changed since it left what is published. */
  async function changesOf(commit: string, main: string | undefined): Promise<ChangedFile[]> {
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

  /** Notes how far a piece is. */
  async function setStatus({
    status,
    author,
    message,
    ...piece
  }: Decision & { status: Status }): Promise<Outcome> {
    return retry(async () => {
      const from = store.headOf(refOf(piece))
      if (!from) return missing
      const to = await writeCommit(store, { parents: [from], changes: [], author, message, status })
      return attempt([{ ref: refOf(piece), from, to }], { kind: 'saved', commit: to, ids: {} })
    })
  }

  /** Gives up what is on the branch of a piece. */
  async function discard(piece: Piece): Promise<Outcome> {
    return retry(async () => {
      const from = store.headOf(refOf(piece))
      if (!from) return missing
      return attempt([{ ref: refOf(piece), from, to: undefined }], { kind: 'saved', commit: from, ids: {} })
    })
  }

  /** Publishes what is on the branch of a piece, and ends the branch. Files that others have changed as well are a conflict. */
  async function publish({ author, message, ...piece }: Decision): Promise<Outcome> {
    return retry(async () => {
      const mainRef = await store.mainRef()
      const [main, from] = [store.headOf(mainRef), store.headOf(refOf(piece))]
      if (!main || !from) return missing
      const files = await changesOf(from, main)
      const reason = files.map(({ path }) => refusalOf(path, piece)).find(Boolean)
      if (reason) return { kind: 'refused', reason }
      const paths = files.map(({ path }) => path)
      const base = await store.git(['merge-base', main, from]).catch(() => undefined)
      const before = base ? (await findTargets(store, base, paths)).entries : undefined
      const [now, wanted] = await Promise.all([
        findTargets(store, main, paths),
        findTargets(store, from, paths),
      ])
      const barred = [...now.barred, ...wanted.barred][0]
      if (barred) return { kind: 'refused', reason: `${barred} is no file that can be written to.` }
      const changes = files.filter(({ path, id }) => (now.entries.get(path)?.id ?? null) !== id)
      const others = changes.filter(({ path }) => now.entries.get(path)?.id !== before?.get(path)?.id)
      if (others.length > 0) return { kind: 'conflict', paths: others.map(({ path }) => path) }
      const to = await writeCommit(store, { parents: [main, from], changes, author, message })
      const ids = Object.fromEntries(files.map(({ path, id }) => [path, id]))
      return attempt(
        [
          { ref: mainRef, from: main, to },
          { ref: refOf(piece), from, to: undefined },
        ],
        { kind: 'saved', commit: to, ids },
      )
    })
  }

  /** @returns What was achieved; undefined where others have written meanwhile. */
  async function attempt(updates: RefUpdate[], achieved: Outcome): Promise<Outcome | undefined> {
    if (!(await store.push(updates))) return undefined
    await requestPublishing()
    return achieved
  }

  function retry(work: () => Promise<Outcome | undefined>): Promise<Outcome> {
    return inTurn(async () => {
      for (let count = 1; count <= ATTEMPTS; count += 1) {
        await store.refresh()
        const outcome = await work()
        if (outcome) return outcome
      }
      return { kind: 'conflict', paths: [] }
    })
  }

  return { listPieces, readWork, setStatus, discard, publish }
}
