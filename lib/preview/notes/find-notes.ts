import 'server-only'
import { readEnvironment } from '@/lib/site/environment'
import { readFolderNotes } from '@/lib/writing/notes/folder-notes'
import type { Thread } from '@/lib/writing/notes/note'
import { readNotes } from '@/lib/writing/notes/write-note'
import { siteRepository } from '@/lib/writing/site-repository'

/** @returns The notes on a piece, the oldest first; undefined where they cannot be read. @param file Inside the content folder. */
export async function findNotes(file: string): Promise<Thread[] | undefined> {
  const site = siteRepository()
  if (!site) return readFolderNotes(readEnvironment().contentDir, file)
  try {
    return await readNotes({ ...site, file })
  } catch (error) {
    console.error('The notes cannot be read:', error instanceof Error ? error.message : error)
    return undefined
  }
}
