import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { findFaulty, listVisible, mapVisible } from '@/lib/content/documents/library'
import { marketers } from '@/lib/site/audience'

/** A piece as the desk knows it; without a document where its file has faults. */
export type Piece = { file: string; path: string; title: string; document?: DocumentSummary | undefined }

/** @returns The piece at a path, published or not. */
export function findPiece(path: string): Piece | undefined {
  const document = mapVisible(marketers).get(path)
  if (document) return toPiece(document)
  const faulty = findFaulty(path, marketers)
  return faulty && { file: faulty.file, path: faulty.path, title: faulty.file }
}

/** @returns The piece of a file, wherever it is now; undefined where it is no document. */
export function findPieceOf(file: string): Piece | undefined {
  const document = listVisible(marketers).find(({ _id }) => _id === file)
  return document && toPiece(document)
}

function toPiece(document: DocumentSummary): Piece {
  return { file: document._id, path: document.path, title: document.title, document }
}
