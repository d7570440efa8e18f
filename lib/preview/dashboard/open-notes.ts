import 'server-only'
import { cache } from 'react'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { notesPath } from '@/lib/site/addresses/preview-paths'
import { readEnvironment } from '@/lib/site/environment'
import { notesFileOf } from '@/lib/site/notes-files'
import { countOpenNotes } from '@/lib/writing/notes/folder-notes'

/** The notes on a piece that are open: how many, and where they are. */
export type OpenNotes = { count: number; href: string }

/** @returns What tells the open notes of a document; undefined for one without any. */
export const findOpenNotes = cache(
  async (): Promise<(document: DocumentSummary) => OpenNotes | undefined> => {
    const counts = await countOpenNotes(readEnvironment().contentDir)
    return ({ _id, path }) => {
      const count = counts.get(notesFileOf(_id)) ?? 0
      return count > 0 ? { count, href: notesPath(path) } : undefined
    }
  },
)
