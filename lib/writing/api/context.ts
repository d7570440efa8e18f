import { decodeText } from '@/lib/content/ingest/decode-text'
import type { Finding } from '@/lib/diagnostics/finding'
import { type Collection, collections } from '@/lib/site/collections'
import { placeOf } from '../places'
import type { FileContent } from '../repository/files'
import type { WritingRepository } from '../repository/repository'
import { isSlug, type Piece } from '../repository/work-branch'
import type { Author } from '../repository/write-commit'
import { Refusal } from './refusal'
import { withVersion } from './seen-version'

/**
 * What the report says of a version of a document: its file in the content folder, and what names the version. Undefined where that has
 * not been checked.
 */
export type FindFindings = (file: string, version: string) => Promise<Finding[] | undefined>

/** A text that was not saved, and the one that somebody else has saved meanwhile. */
export type Conflict = { piece: Piece; mine: string; theirs: string; author: string; at: Date }

/** Keeps both. @returns The address at which they are compared. */
export type KeepConflict = (conflict: Conflict) => Promise<string>

/** Whether the preview has a page for a piece already. @param path Of the page. */
export type HasPage = (path: string) => boolean

/** Who asks, and what is asked about. */
export type Context = {
  repository: WritingRepository
  /** The content folder in the repository. */
  contentFolder: string
  author: Author
  /** Whether the writer may change what readers see. */
  mayPublish: boolean
  findFindings: FindFindings
  keepConflict: KeepConflict
  hasPage: HasPage
}

/** A document as Decap reads it. */
export type CmsEntry = { data: string; file: { path: string; id: string; label: string } }

export function toEntry({ path, id, bytes }: FileContent): CmsEntry {
  return { data: withVersion(decodeText(bytes).text, id), file: { path, id, label: path } }
}

/** @throws {Refusal} For a name of no collection, or of no piece. */
export function requirePiece(collection: string, slug: string): Piece {
  if (!isSlug(slug)) throw new Refusal(400, 'This is no name of a piece.')
  return { collection: requireCollection(collection), slug }
}

function requireCollection(name: string): Collection {
  const collection = collections.find((each) => each === name)
  if (!collection) throw new Refusal(400, 'There is no such collection.')
  return collection
}

/** @throws {Refusal} For a path that is none of a document, or of a picture. */
export function requirePlace(context: Context, path: string, kind: 'document' | 'picture'): void {
  const place = placeOf(path, context.contentFolder)
  if (place.kind === 'refused') throw new Refusal(400, place.reason)
  if (place.kind !== kind) throw new Refusal(400, `${JSON.stringify(path)} is no ${kind}.`)
}

/** @throws {Refusal} For those who may write alone. */
export function requirePublisher({ mayPublish }: Context): void {
  if (!mayPublish)
    throw new Refusal(
      403,
      'You may write, and somebody who may publish has to do this: mark the piece as ready.',
    )
}

/** @returns The newest commit of what is published, or of the branch of a piece. @throws {Refusal} Where it has none. */
export async function requireHead({ repository }: Context, piece?: Piece): Promise<string> {
  const commit = await repository.head(piece)
  if (!commit) throw new Refusal(404, 'There is nothing of that name.')
  return commit
}
