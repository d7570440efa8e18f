import { readEnvironment } from '@/lib/site/environment'
import { openWritingRepository, type WritingRepository } from './repository/repository'

let opened: { address: string; repository: WritingRepository } | undefined

/** @returns The repository that is written to, and its content folder; undefined where the content does not come from one. */
export function siteRepository(): { repository: WritingRepository; contentFolder: string } | undefined {
  const { contentGit } = readEnvironment()
  if (!contentGit) return undefined
  if (opened?.address !== contentGit.address)
    opened = { address: contentGit.address, repository: openWritingRepository(contentGit) }
  return { repository: opened.repository, contentFolder: contentGit.folder }
}

/** What those are told who want to write where that is not set up. */
export const notSetUp =
  'Writing in the browser needs the content in a git repository: the person who runs the site sets CONTENT_GIT, with a key that may write.'
