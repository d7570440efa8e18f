import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { runGit, runGitForBytes } from '@/lib/git/run-git'
import { type ContentGit, libraryDir, libraryFilesDir } from '@/lib/site/content-git'

const folders = { objects: path.join(libraryDir, 'objects'), files: libraryFilesDir }
/** What was fetched last. */
const fetched = 'refs/content/fetched'
/** The branches of pieces that are worked on: `cms/articles/some-piece`, without the first part. */
const worked = 'refs/content/pieces/'
/** How many commits are kept: among them a new machine looks for one without faults. */
const DEPTH = 20

/** The branch of a piece, without `cms/`: its newest commit, and when that was made, as ISO 8601. */
export type WorkBranch = { name: string; commit: string; changed: string }

/** The repository of the content on this machine. One process uses it at a time. */
export function openRepository(contentGit: ContentGit) {
  const git = (...parameters: string[]) => runGit(folders, parameters)

  /** Makes what is missing, and anew what cannot be read. */
  async function prepare(): Promise<void> {
    await mkdir(folders.files, { recursive: true })
    await removeLocks()
    if (await current()) return
    await forget()
    await git('init', '--quiet')
  }

  /** Gives up what is known of the repository; the files stay. */
  async function forget(): Promise<void> {
    await rm(folders.objects, { recursive: true, force: true })
  }

  /** @returns The newest commit of the branch. @throws {GitError} When the repository cannot be reached, or has no such branch. */
  async function fetch(): Promise<string> {
    await removeLocks()
    const source = contentGit.branch ? `refs/heads/${contentGit.branch}` : 'HEAD'
    const options = [
      '--quiet',
      '--no-tags',
      '--no-recurse-submodules',
      '--no-write-fetch-head',
      '--force',
      '--prune',
    ]
    const fetchOf = ['fetch', ...options, `--depth=${DEPTH}`, '--', contentGit.address]
    const wanted = [`+${source}:${fetched}`, `+refs/heads/cms/*:${worked}*`]
    await runGit(folders, [...fetchOf, ...wanted], { contentGit })
    return git('rev-parse', '--verify', '--end-of-options', `${fetched}^{commit}`)
  }

  /** @returns The commit whose files are there; undefined before the first. */
  function current(): Promise<string | undefined> {
    return git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}').catch(() => undefined)
  }

  /** @returns The commits before one, newest first. */
  async function before(commit: string): Promise<string[]> {
    const list = await git('rev-list', '--first-parent', '--skip=1', `--max-count=${DEPTH}`, commit, '--')
    return list.split('\n').filter(Boolean)
  }

  /** Puts the files of a commit in the place of those that are there. @throws {GitError} */
  async function checkOut(commit: string): Promise<void> {
    await git('checkout', '--quiet', '--force', '--detach', commit, '--')
    await git('clean', '--quiet', '-ffdx')
  }

  /** Whether a commit has the content folder. */
  async function hasContent(commit: string): Promise<boolean> {
    const tree = contentGit.folder === '.' ? `${commit}^{tree}` : `${commit}:${contentGit.folder}`
    return (await git('cat-file', '-t', tree).catch(() => '')) === 'tree'
  }

  /** @returns The branches of pieces as they were fetched last, without `cms/`, each with its commit. */
  async function listWork(): Promise<WorkBranch[]> {
    const lines = await git(
      'for-each-ref',
      '--format=%(objectname) %(committerdate:iso-strict) %(refname)',
      worked,
    )
    return lines.split('\n').flatMap((line) => {
      const [commit, changed, ref] = line.split(' ')
      return commit && changed && ref ? [{ name: ref.slice(worked.length), commit, changed }] : []
    })
  }

  /** @returns The bytes of a file in a commit; undefined where there is none, and for links. */
  async function readFile(commit: string, file: string): Promise<Buffer | undefined> {
    const env = { GIT_LITERAL_PATHSPECS: '1' }
    const entry = await runGit(folders, ['ls-tree', '--full-tree', commit, '--', file], { env })
    const [, id] = /^100\d{3} blob ([\da-f]+)\t/.exec(entry) ?? []
    return id ? runGitForBytes(folders, ['cat-file', 'blob', id]) : undefined
  }

  return { listWork, readFile, prepare, forget, fetch, current, before, checkOut, hasContent }
}

/** A git that was killed leaves them behind, and each later one gives up before them. */
async function removeLocks(): Promise<void> {
  const entries = await readdir(folders.objects, { recursive: true }).catch(() => [])
  const locks = entries.filter((entry) => entry.endsWith('.lock'))
  await Promise.all(locks.map((lock) => rm(path.join(folders.objects, lock), { force: true })))
}
