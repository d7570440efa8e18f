import { decodeText } from '@/lib/content/ingest/decode-text'
import { revokedLinksFile } from '@/lib/preview/access/revoked-links'
import { redirectsFile } from '@/lib/routing/read-redirects'
import { contentPath } from '../places'
import type { WritingRepository } from '../repository/repository'
import type { Texts } from './action'

/** The texts that an action may change as a commit has them, and what names the bytes of each. */
export type Held = { texts: Texts; ids: Record<keyof Texts, string | null> }

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
