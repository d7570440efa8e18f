import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { lastPublishRequest } from '@/lib/content/releases/publish-request'
import { type GitOptions, runGit, runGitForBytes } from '@/lib/git/run-git'
import { type ContentGit, libraryDir } from '@/lib/site/content-git'
import { hasEmptyFiles, removeLeftovers } from './leftovers'

/** Where the repository of those who write is kept, apart from the publisher's. */
const writingDir = path.join(libraryDir, 'writing')
/** The branches of pieces that are worked on. */
export const workPrefix = 'refs/heads/cms/'
/** How often a fetch is tried: another server that shares the folder may hold a lock for a moment. */
const ATTEMPTS = 3

/** What a branch is to become: `from` is the commit that it was seen at, undefined where it did not exist. */
export type RefUpdate = { ref: string; from: string | undefined; to: string | undefined }

/** The repository of the content as this server knows it: bare, with all of its history. */
export type Store = ReturnType<typeof openStore>

export function openStore(contentGit: ContentGit, folder = writingDir) {
  const folders = { objects: folder }
  let isTidy = false
  let main: string | undefined
  let fetchedAt = Number.NEGATIVE_INFINITY
  let fetching: Promise<void> | undefined
  /** The last word that something was pushed, from this process or another, before it was fetched. */
  let heard = ''
  /** The branches as they were fetched last. */
  let heads = new Map<string, string>()

  // What a branch leads to is on the disk before the branch is.
  const git = (parameters: string[], options?: GitOptions) =>
    runGit(folders, ['-c', 'core.fsync=all', ...parameters], options)
  const gitForBytes = (parameters: string[], options?: GitOptions) =>
    runGitForBytes(folders, parameters, options)

  /** The branch that is published, as `refs/heads/…`. */
  async function mainRef(): Promise<string> {
    if (contentGit.branch) return `refs/heads/${contentGit.branch}`
    if (main) return main
    const heads = await git(['ls-remote', '--symref', '--', contentGit.address, 'HEAD'], { contentGit })
    main = /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(heads)?.[1]
    if (!main) throw new Error('the repository names no branch of its own; set CONTENT_GIT_BRANCH')
    return main
  }

  /**
   * Asks the repository for news.
   *
   * @param age In milliseconds: how old what is known may be, if nobody has said since that something was pushed. The framework gives pages
   *   and forms a copy of this module each, so that one would not hear otherwise of what was done through the other.
   */
  async function refresh(age = 0): Promise<void> {
    const isFresh = () => performance.now() - fetchedAt < age && heard === lastPublishRequest()
    if (isFresh()) return
    // Those who ask while it is being asked may have seen what came after the question.
    while (fetching) await fetching.catch(() => {})
    if (isFresh()) return
    fetching = fetch()
    try {
      await fetching
    } finally {
      fetching = undefined
    }
  }

  async function fetch(attempt = 1): Promise<void> {
    const startedAt = performance.now()
    const said = lastPublishRequest()
    if (!isTidy) await tidy()
    if (!existsSync(path.join(folder, 'HEAD'))) {
      await mkdir(folder, { recursive: true })
      await git(['init', '--quiet', '--bare'])
    }
    const ref = await mainRef()
    const options = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--force']
    const wanted = [`+${ref}:${ref}`, `+${workPrefix}*:${workPrefix}*`]
    try {
      await git(['fetch', ...options, '--prune', '--', contentGit.address, ...wanted], { contentGit })
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      isTidy = false
      return fetch(attempt + 1)
    }
    heads = await readHeads()
    fetchedAt = startedAt
    heard = said
  }

  /** Puts in order what a server that was killed has left, or a machine that has lost its power. */
  async function tidy(): Promise<void> {
    await removeLeftovers(folder)
    const isWhole = !(await hasEmptyFiles(folder)) && (await readTips())
    // All that is in it is at the host as well.
    if (!isWhole) await rm(folder, { recursive: true, force: true })
    isTidy = true
  }

  /** Whether the branches lead to commits that can be read. */
  function readTips(): Promise<boolean> {
    return git(['for-each-ref', '--format=%(tree)']).then(
      () => true,
      () => false,
    )
  }

  async function readHeads(): Promise<Map<string, string>> {
    const lines = (await git(['for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads/'])).split(
      '\n',
    )
    return new Map(
      lines.flatMap((line) => {
        const [ref, commit] = line.split(' ')
        return ref && commit ? [[ref, commit]] : []
      }),
    )
  }

  /** @returns The commit of a branch as it was fetched last; undefined where there is none. */
  function headOf(ref: string): string | undefined {
    return heads.get(ref)
  }

  /** @returns The branches as they were fetched last. */
  function listRefs(): string[] {
    return [...heads.keys()]
  }

  /**
   * Moves branches in the repository itself, all or none, and only if each is where it was seen.
   *
   * @returns False where one of them is not; then all that has come is known afterwards.
   * @throws {GitError} When the repository cannot be reached or does not take it.
   */
  async function push(updates: RefUpdate[]): Promise<boolean> {
    const leases = updates.map(({ ref, from }) => `--force-with-lease=${ref}:${from ?? ''}`)
    const wanted = updates.map(({ ref, to }) => `${to ?? ''}:${ref}`)
    const parameters = ['push', '--quiet', '--atomic', ...leases, '--', contentGit.address, ...wanted]
    const error = await git(parameters, { contentGit }).then(
      () => undefined,
      (reason) => reason,
    )
    await refresh()
    // An answer may have been lost on its way.
    if (updates.every(({ ref, to }) => headOf(ref) === to)) return true
    if (error && updates.every(({ ref, from }) => headOf(ref) === from)) throw error
    return false
  }

  /** Does some work with an index of its own, as which git prepares the files of a commit. */
  async function withIndex<T>(work: (env: Record<string, string>) => Promise<T>): Promise<T> {
    const file = path.resolve(folder, `index-${randomUUID()}`)
    try {
      return await work({ GIT_INDEX_FILE: file })
    } finally {
      await rm(file, { force: true })
    }
  }

  return { git, gitForBytes, mainRef, refresh, headOf, listRefs, push, withIndex }
}
