import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { releasesDir, statusFile } from './release'
import { store } from './write-release'

/** What the publisher says of itself, for those who watch over the site. */
export type PublisherStatus = {
  /** Where it keeps the list of all published addresses: in the content folder, unless that cannot be written; nowhere before the first release. */
  ledger?: 'content folder' | 'releases' | undefined
  /** Whether the content is published as it is now, faulty files aside; if not, the publisher's log says why. */
  upToDate: boolean
  figures?: PublisherFigures | undefined
  /** The repository that the content comes from. */
  repository?: RepositoryStatus | undefined
}

/** What is counted of the content, and of the publisher itself. Nothing in it says what is not public. */
export type PublisherFigures = {
  /** When the content was last seen to be published as it is, in milliseconds since 1970; undefined before the first time. */
  checkedAt?: number | undefined
  /** How many documents there are of each state. */
  documents: Record<'draft' | 'scheduled' | 'published' | 'withdrawn', number>
  /** How many files are no document as they are now. */
  faultyFiles: number
  /** In bytes, of the publisher's own process. */
  memory: number
}

/** How it is with the repository that the content comes from. */
export type RepositoryStatus = {
  /** The commit whose files are published; none before the first. */
  commit?: string | undefined
  /** What keeps the newest commit from being published, in words for everybody. */
  trouble?: string | undefined
}

/** @returns What writes the status to where the server finds it, when it is another. */
export function keepPublisherStatus(): (status: PublisherStatus) => Promise<void> {
  let written = ''
  return async (status) => {
    const text = JSON.stringify(status)
    if (text === written) return
    written = ''
    try {
      await store(statusFile, text)
    } catch (error) {
      // On a full disk nothing can be written, but what no longer holds can go.
      await rm(path.join(releasesDir, statusFile), { force: true })
      throw error
    }
    written = text
  }
}

/** @returns Not up to date where no publisher says that it is. */
export function readPublisherStatus(): Partial<PublisherStatus> {
  try {
    return JSON.parse(readFileSync(path.join(process.cwd(), releasesDir, statusFile), 'utf8'))
  } catch {
    return { upToDate: false }
  }
}
