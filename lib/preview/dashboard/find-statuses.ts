import 'server-only'
import { type Piece, statusNames } from '@/lib/writing/repository/work-branch'
import { siteRepository } from '@/lib/writing/site-repository'

/** In milliseconds: a page is shown without any status rather than late, when the repository is slow to answer. */
const PATIENCE = 2000

/**
 * @returns What tells the status of a piece that is on a branch, in Decap's words, by its file in the content folder; undefined for others,
 * and while the repository cannot be reached.
 */
export async function findStatuses(): Promise<(file: string) => string | undefined> {
  const site = siteRepository()
  if (!site) return () => undefined
  const { repository } = site
  const toStatus = async (piece: Piece): Promise<[file: string, status: string | undefined]> => {
    const status = await repository.readStatus(piece)
    return [`${piece.collection}/${piece.slug}.md`, status && statusNames[status]]
  }
  const read = async () => new Map(await Promise.all((await repository.listPieces()).map(toStatus)))
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))
  const found = await Promise.race([read().catch(toNothing), late])
  return (file) => found?.get(file)
}

function toNothing(error: unknown): undefined {
  console.error('The statuses cannot be read:', error instanceof Error ? error.message : error)
}
