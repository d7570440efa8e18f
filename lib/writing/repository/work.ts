import { LRUCache } from 'lru-cache'
import { requestPublishing } from '@/lib/content/releases/publish-request'
import type { Outcome } from './outcome'
import type { RefUpdate, Store } from './store'
import { type Piece, pieceOf, refOf, type Status } from './work-branch'
import { changesOf, readFacts, readStatusOf, type Work } from './work-facts'
import {
  type Author,
  type Change,
  findTargets,
  type StoredChange,
  storeBytes,
  writeCommit,
} from './write-commit'

type Decision = Piece & { author: Author; message: string }
/** What is changed besides in the commit that publishes, of files as they are on the branch or, where it left them alone, as they are published. */
type LastEdit = { changes: Change[]; expected: Readonly<Record<string, string | null>> }

const missing: Outcome = { kind: 'refused', reason: 'There are no unpublished changes to this piece.' }
/** How often something is tried anew when others have written meanwhile. */
const ATTEMPTS = 8

/**
 * The pieces that are worked on, each on a branch of its own. How far one is stands below the message of a commit on its branch,
 * so that it moves together with the files.
 *
 * @param pathOf Where the file of a piece is in the repository.
 * @param refusalOf Why a file may not be written, if so.
 * @param fresh In milliseconds: how old what is read may be.
 * @param inTurn Does what writes, one after the other.
 */
export function openWork(
  store: Store,
  pathOf: (piece: Piece) => string,
  refusalOf: (path: string, piece?: Piece) => string | undefined,
  fresh: number,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
) {
  async function listPieces(): Promise<Piece[]> {
    await store.refresh(fresh)
    return store.listRefs().flatMap((ref) => pieceOf(ref) ?? [])
  }

  /** @returns What reads something of the branch of a piece, once for each state of it; undefined where it has none. */
  function ofBranch<T>(
    read: (store: Store, commit: string, main: string | undefined) => Promise<T>,
  ): (piece: Piece) => Promise<T | undefined> {
    // Editors ask for all pieces at once.
    const known = new LRUCache<string, Promise<T>>({ max: 1000 })
    return async (piece) => {
      await store.refresh(fresh)
      const commit = store.headOf(refOf(piece))
      if (!commit) return undefined
      const main = store.headOf(await store.mainRef())
      const key = `${commit} ${main}`
      const found = known.get(key) ?? read(store, commit, main)
      known.set(key, found)
      found.catch(() => known.delete(key))
      return found
    }
  }

  /** How far a piece is; undefined for one that has no branch. */
  const readStatus = ofBranch(readStatusOf)
  const readFactsOf = ofBranch(readFacts)

  /** @returns What is on the branch of a piece; undefined where it has none. */
  async function readWork(piece: Piece): Promise<Work | undefined> {
    const facts = await readFactsOf(piece)
    return facts && { ...piece, ...facts }
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
      const file = pathOf(piece)
      const to = await writeCommit(store, { parents: [from], changes: [], author, message, status, file })
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

  /**
   * Publishes what is on the branch of a piece, and ends the branch. Files that others have changed as well are a conflict.
   *
   * @param last What is changed in the same commit.
   */
  async function publish({ author, message, ...piece }: Decision, last?: LastEdit): Promise<Outcome> {
    return retry(async () => {
      const mainRef = await store.mainRef()
      const [main, from] = [store.headOf(mainRef), store.headOf(refOf(piece))]
      if (!main || !from) return missing
      const files = await changesOf(store, from, main)
      const added = last?.changes ?? []
      const reasons = [
        ...files.map(({ path }) => refusalOf(path, piece)),
        ...added.map(({ path }) => refusalOf(path)),
      ]
      const reason = reasons.find(Boolean)
      if (reason) return { kind: 'refused', reason }
      const edits = await Promise.all(added.map(toStored))
      const paths = [...new Set([...files, ...edits].map(({ path }) => path))]
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
      const isOnBranch = (path: string) => files.some((each) => each.path === path)
      const idAt = (path: string) => (isOnBranch(path) ? wanted : now).entries.get(path)?.id ?? null
      const unseen = edits.filter(({ path }) => idAt(path) !== (last?.expected[path] ?? null))
      if (unseen.length > 0) return { kind: 'conflict', paths: unseen.map(({ path }) => path) }
      const written = new Map([...changes, ...edits].map((change) => [change.path, change]))
      const to = await writeCommit(store, {
        parents: [main, from],
        changes: [...written.values()],
        author,
        message,
        file: pathOf(piece),
      })
      const ids = Object.fromEntries([...files, ...edits].map(({ path, id }) => [path, id]))
      return attempt(
        [
          { ref: mainRef, from: main, to },
          { ref: refOf(piece), from, to: undefined },
        ],
        { kind: 'saved', commit: to, ids },
      )
    })
  }

  async function toStored({ path, content }: Change): Promise<StoredChange> {
    return { path, id: content === null ? null : await storeBytes(store, content) }
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

  return { listPieces, readWork, readStatus, setStatus, discard, publish }
}
