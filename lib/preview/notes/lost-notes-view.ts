import 'server-only'
import { findLostNotes } from '@/lib/preview/dashboard/lost-notes'
import { findPieceOf, type Piece } from '@/lib/preview/desk/find-piece'
import { contentPath, inContent } from '@/lib/writing/places'
import { siteRepository } from '@/lib/writing/site-repository'
import { findNotes } from './find-notes'
import { type ThreadView, toThreadView } from './notes-view'

/** The notes on a piece that is not there. */
export type LostNotes = {
  /** The file that the piece had, inside the content folder. */
  file: string
  threads: ThreadView[]
  /** The piece that its file was renamed to, as the repository tells it. */
  renamed?: Piece | undefined
}

/** @returns All notes whose piece is not there. */
export async function toLostNotesView(): Promise<LostNotes[]> {
  const files = await findLostNotes()
  return Promise.all(
    files.map(async (file) => ({
      file,
      threads: ((await findNotes(file)) ?? []).map(toThreadView),
      renamed: await findRenamedPiece(file).catch(() => undefined),
    })),
  )
}

async function findRenamedPiece(file: string): Promise<Piece | undefined> {
  const site = siteRepository()
  const commit = await site?.repository.head()
  if (!site || !commit) return undefined
  const { repository, contentFolder } = site
  const renamed = await repository.renamed(commit, contentPath(contentFolder, file))
  return renamed === undefined ? undefined : findPieceOf(inContent(contentFolder, renamed))
}
