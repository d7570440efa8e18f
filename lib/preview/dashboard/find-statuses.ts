import 'server-only'
import {
  fileOf,
  type Piece,
  pieceOfFile,
  type Status,
  statusNames,
} from '@/lib/writing/repository/work-branch'
import { siteRepository } from '@/lib/writing/site-repository'

/** In milliseconds: a page is shown without any status rather than late, when the repository is slow to answer. */
const PATIENCE = 2000

/**
 * @param file Inside the content folder.
 * @returns The status of its piece, in Decap's words, while it is on a branch; undefined otherwise, and while the repository cannot be reached.
 */
export async function findStatus(file: string): Promise<string | undefined> {
  const piece = pieceOfFile(file)
  return piece && (await inTime(async (repository) => nameOf(await repository.readStatus(piece))))
}

/** @returns What tells the same of any file. */
export async function findStatuses(): Promise<(file: string) => string | undefined> {
  const found = await inTime(async (repository) => {
    const toEntry = async (piece: Piece) =>
      [fileOf(piece), nameOf(await repository.readStatus(piece))] as const
    return new Map(await Promise.all((await repository.listPieces()).map(toEntry)))
  })
  return (file) => found?.get(file)
}

function nameOf(status: Status | undefined): string | undefined {
  return status && statusNames[status]
}

type Repository = NonNullable<ReturnType<typeof siteRepository>>['repository']

async function inTime<T>(read: (repository: Repository) => Promise<T>): Promise<T | undefined> {
  const site = siteRepository()
  if (!site) return undefined
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined))
  return Promise.race([read(site.repository).catch(toNothing), late])
}

function toNothing(error: unknown): undefined {
  console.error('The status cannot be read:', error instanceof Error ? error.message : error)
}
