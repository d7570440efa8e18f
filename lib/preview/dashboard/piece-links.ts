import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { findEdit } from '@/lib/preview/edits/find-edit'
import {
  editPath,
  editsPath,
  historyPath,
  notesPath,
  reportPath,
  sharePath,
  type VersionAsked,
} from '@/lib/site/addresses/preview-paths'
import type { Writer } from '@/lib/writing/writers/writer'
import { countOpenLinks } from './link-state'
import { mayWrite } from './may-write'
import { findOpenNotes } from './open-notes'

/** A page about a piece. */
export type PiecePage = 'Report' | 'Notes' | 'Share' | 'History'
/** The way to one of them, or to the piece itself. */
export type PieceLink = { name: string; href: string; isCurrent: boolean }

/** The file of a piece inside the content folder, its path, and, unless its file has faults, its document. */
type Piece = { file: string; path: string; document?: DocumentSummary | undefined }

/** @param of Which version is meant. @returns The way from one page about a piece to all others, the same on each. */
export async function toPieceLinks(
  { file, path, document }: Piece,
  current: PiecePage,
  writer: Writer | undefined,
  of?: VersionAsked,
): Promise<PieceLink[]> {
  const [notes, links] = await Promise.all([
    document && findOpenNotes().then((toNotes) => toNotes(document)?.count),
    document && countOpenLinks(document),
  ])
  const page = (name: PiecePage, href: string, open?: number | undefined) => ({
    ...{ name: open ? `${name}: ${open} open` : name, href, isCurrent: name === current },
  })
  const other = (name: string, href: string) => ({ name, href, isCurrent: false })
  return [
    other('Open the page', of ? editsPath(path) : path),
    ...(mayWrite(writer) ? [other('Edit', editPath(file))] : []),
    page('Report', of ? `${editsPath(path)}#report` : reportPath(path)),
    page('Notes', notesPath(path), notes),
    page('Share', sharePath(path, of), links),
    page('History', historyPath(path)),
    ...(!of && findEdit(file) ? [other('Unpublished edits', editsPath(path))] : []),
  ]
}
