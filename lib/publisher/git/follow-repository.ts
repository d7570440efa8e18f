import { lastPublishRequest } from '@/lib/content/releases/publish-request'
import type { RepositoryStatus } from '@/lib/content/releases/publisher-status'
import type { Log } from '@/lib/observability/log'
import type { ContentGit } from '@/lib/site/content-git'
import { type EditSource, type LaidWork, layDrafts } from './lay-drafts'
import { findMissingLink } from './picture-link'
import { openRepository } from './repository'

/** In milliseconds: after a failure it is asked again no later, however seldom it is asked otherwise. */
const RETRY = 30_000
/** In milliseconds: however often somebody asks for it, the repository is asked no more often. */
const BREATH = 1000

/** What keeps the content folder up with a repository. */
export type ContentSource = {
  /** Asks the repository for news where that is due, and puts them into the content folder. */
  update: () => Promise<void>
  /** In milliseconds: when the repository is to be asked again, unless somebody asks for it sooner. */
  dueIn: () => number
  /** How it is since then; without a commit the content folder is not whole. */
  status: () => RepositoryStatus
  /** The commits before the one whose files are there, newest first. */
  earlier: () => Promise<string[]>
  /** Whether a file of the content folder is a draft that is on a branch of its own. */
  isOnBranch: (file: string) => boolean
  /** What is on branches of files that are in the content folder too. */
  edits: () => EditSource[]
  /** Puts the files of a commit that is known into the content folder. */
  checkOut: (commit: string) => Promise<void>
}

/**
 * Follows a branch of a repository. Nothing else may write to the content folder, and nothing may read it while it is being
 * brought up to date: in between some files are of one commit, and some of the other.
 *
 * @param log Where commits, and what keeps them from being published, are told.
 */
export function followRepository(contentGit: ContentGit, log: Pick<Log, 'info' | 'error'>): ContentSource {
  const repository = openRepository(contentGit)
  let status: RepositoryStatus = {}
  let said = ''
  let toldOfLink: string | undefined
  let isPrepared = false
  /** Which drafts are among the files; undefined where that has to be seen to. */
  let laid: ({ work: string } & LaidWork) | undefined
  let request = ''
  let dueAt = 0
  let restedAt = 0

  function dueIn(): number {
    const isAsked = lastPublishRequest() !== request
    return Math.max(0, (isAsked ? Math.min(dueAt, restedAt) : dueAt) - performance.now())
  }

  async function update(): Promise<void> {
    if (dueIn() > 0) return
    // Before the repository is asked: what comes meanwhile is another request.
    request = lastPublishRequest()
    const trouble = await lookForNews()
    if (!trouble) said = ''
    status = { commit: status.commit, ...(trouble && { trouble }) }
    const wait = contentGit.poll * 1000
    dueAt = performance.now() + (trouble ? Math.min(wait, RETRY) : wait)
    restedAt = performance.now() + BREATH
  }

  /** @returns What is wrong, in words for everybody. */
  async function lookForNews(): Promise<string | undefined> {
    try {
      await prepare()
      const commit = await repository.fetch()
      if (commit === status.commit) return await layWork(commit)
      if (!(await repository.hasContent(commit)))
        return complain(`Commit ${commit} has no folder "${contentGit.folder}"; what is published stays.`)
      await checkOut(commit)
      log.info({ commit }, 'The content is that of another commit.')
      return await layWork(commit)
    } catch (error) {
      isPrepared = false
      const reason = error instanceof Error ? error.message : String(error)
      return complain('The repository of the content cannot be followed; what is published stays.', reason)
    }
  }

  /** Puts drafts that are on branches of their own among the files. */
  async function layWork(commit: string): Promise<undefined> {
    const work = JSON.stringify(await repository.listWork())
    if (laid?.work === work) return
    // Those of before are among the files.
    if (laid) await checkOut(commit)
    laid = { work, ...(await layDrafts(repository, contentGit, commit)) }
    const missing = findMissingLink()
    if (missing && missing !== toldOfLink) log.error(missing)
    toldOfLink = missing
  }

  /** Says the same thing once, until it is mended; what git says is for the operator alone. */
  function complain(trouble: string, reason = ''): string {
    const text = reason ? `${trouble} The reason: ${reason}.` : trouble
    if (text !== said) log.error(text)
    said = text
    return trouble
  }

  async function prepare(): Promise<void> {
    if (isPrepared) return
    await repository.prepare()
    const commit = await repository.current()
    // A process that was killed may have left it half done.
    if (commit) await checkOut(commit)
    isPrepared = true
  }

  async function checkOut(commit: string): Promise<void> {
    status = { ...status, commit: undefined }
    laid = undefined
    try {
      await repository.checkOut(commit)
    } catch (error) {
      await repository.forget()
      throw error
    }
    status = { ...status, commit }
  }

  return {
    update,
    dueIn,
    status: () => status,
    earlier: async () => (status.commit ? repository.before(status.commit) : []),
    isOnBranch: (file) => laid?.drafts.has(file) ?? false,
    edits: () => laid?.edits ?? [],
    checkOut,
  }
}
