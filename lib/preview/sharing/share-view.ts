import 'server-only'
import { isPublished } from '@/lib/content/documents/publication'
import { type ShareTerm, shareTerms, usualShareTerm } from '@/lib/preview/access/share-links'
import { findLinks } from '@/lib/preview/dashboard/link-state'
import { mayWrite } from '@/lib/preview/dashboard/may-write'
import { type PieceLink, toPieceLinks } from '@/lib/preview/dashboard/piece-links'
import { type DeskView, toDeskView } from '@/lib/preview/desk/desk-view'
import { findPiece } from '@/lib/preview/desk/find-piece'
import { findEdit } from '@/lib/preview/edits/find-edit'
import { makeLinkPath, type VersionAsked } from '@/lib/site/addresses/preview-paths'
import type { Writer } from '@/lib/writing/writers/writer'
import { type LinkView, toLinkView } from './link-view'

/** What the page of the links to a document shows. */
export type ShareView = {
  title: string
  path: string
  pages: PieceLink[]
  /** Which version a new link opens. */
  of: VersionAsked
  /** Where the form for a new link is sent; undefined for what is public. */
  action?: string | undefined
  terms: readonly ShareTerm[]
  usualTerm: ShareTerm
  /** Whether this visitor may let those notes be read and written who have the link. */
  mayLetNote: boolean
  /** The link that was made just now. */
  made?: LinkView | undefined
  /** Newest first; undefined where they cannot be looked up at the moment. */
  links: LinkView[] | undefined
  desk: DeskView
}

/** What the address of the page holds. */
export type AskedPage = { of?: unknown; made?: unknown; result?: unknown }

/**
 * Changes nothing.
 *
 * @param path Of the document.
 * @returns Undefined where there is no document.
 */
export async function findShareView(
  path: string,
  asked: AskedPage,
  writer: Writer | undefined,
  secret: string,
): Promise<ShareView | undefined> {
  const piece = findPiece(path)
  const document = piece?.document
  if (!document) return undefined
  const edit = asked.of === 'edits' ? findEdit(document._id)?.document : undefined
  const of = edit && ('edits' as const)
  const desk = await toDeskView(piece, writer, asked.result, secret, of ? 'links-to-edits' : 'links')
  if (!desk) return undefined
  const mayNote = mayWrite(writer)
  const known = await findLinks(document)
  const links =
    known && (await Promise.all(known.map((link) => toLinkView(link, document._id, mayNote, secret))))
  return {
    title: (edit ?? document).title,
    pages: await toPieceLinks(piece, 'Share', writer, of),
    ...{ path, of, desk, links, mayLetNote: mayNote, terms: shareTerms, usualTerm: usualShareTerm },
    action: edit || !isPublished(document, new Date()) ? makeLinkPath(path) : undefined,
    made: links?.find(({ id, address }) => id === asked.made && address),
  }
}
