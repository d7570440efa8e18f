import { decodeText } from '@/lib/content/ingest/decode-text'
import { revokedLinksFile } from '@/lib/preview/access/revoked-links'
import { redirectsFile } from '@/lib/routing/read-redirects'
import { contentPath } from '../places'
import type { WritingRepository } from '../repository/repository'
import { type Piece, pieceOfFile } from '../repository/work-branch'
import type { Texts } from './action'

/** The texts that an action may change as a commit has them, and what names the bytes of each. */
export type Held = { texts: Texts; ids: Record<keyof Texts, string | null> }

/** Where the newest version of a document is: the commit, and, for one that is on a branch alone, the piece of that branch. */
export type Place = { commit: string; branch?: Piece | undefined }

/** @returns Undefined where nothing is published yet. @param file Of the document, inside the content folder. */
export async function findPlace(
  repository: WritingRepository,
  contentFolder: string,
  file: string,
): Promise<Place | undefined> {
  const commit = await repository.head()
  const path = contentPath(contentFolder, file)
  if (!commit || (await repository.readFile(commit, path))) return commit ? { commit } : undefined
  const branch = pieceOfFile(file)
  const worked = branch && (await repository.head(branch))
  return worked && (await repository.readFile(worked, path)) ? { commit: worked, branch } : { commit }
}

/** The texts as they are now: the lists as they are published, and the document from where its newest version is. */
export async function readNewest(
  repository: WritingRepository,
  contentFolder: string,
  file: string,
): Promise<(Held & { place: Place }) | undefined> {
  const place = await findPlace(repository, contentFolder, file)
  const main = await repository.head()
  if (!place || !main) return undefined
  const paths = pathsOf(contentFolder, file)
  const held = await readHeld(repository, main, paths)
  if (!place.branch) return { ...held, place }
  const { texts, ids } = await readHeld(repository, place.commit, paths)
  return {
    texts: { ...held.texts, document: texts.document },
    ids: { ...held.ids, document: ids.document },
    place,
  }
}

/** @returns Where each of the texts is in the repository. @param file Of the document, inside the content folder. */
export function pathsOf(contentFolder: string, file: string): Record<keyof Texts, string> {
  const at = (inside: string) => contentPath(contentFolder, inside)
  return { document: at(file), redirects: at(redirectsFile), revoked: at(revokedLinksFile) }
}

export async function readHeld(
  repository: WritingRepository,
  commit: string,
  paths: Record<keyof Texts, string>,
): Promise<Held> {
  const files = await repository.readFiles(commit, Object.values(paths))
  const found = (name: keyof Texts) => files.find(({ path }) => path === paths[name])
  const textOf = (name: keyof Texts) => decodeText(found(name)?.bytes ?? new Uint8Array()).text
  const idOf = (name: keyof Texts) => found(name)?.id ?? null
  return {
    texts: {
      document: textOf('document'),
      redirects: textOf('redirects'),
      revoked: textOf('revoked'),
    },
    ids: { document: idOf('document'), redirects: idOf('redirects'), revoked: idOf('revoked') },
  }
}
