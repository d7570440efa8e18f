import { createHash } from 'node:crypto'
import { type CardRequest, cardDesign } from '@/artwork/document-card'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { socialCardPath } from '@/lib/site/addresses/machine-files'
import { site } from '@/lib/site/identity'
import { kindLabel } from '@/lib/views/kinds'

/** All of a document that its drawn card depends on, and its path. */
type DrawnDocument = Pick<DocumentSummary, 'path' | 'slug' | 'title' | 'post_type' | 'facts' | 'motif'>

/** What the card that is drawn for a document says. */
export function toCardRequest(document: DrawnDocument): CardRequest {
  const { slug: seed, motif, title } = document
  return { seed, motif, title, kind: kindLabel(document), brand: site.brand }
}

/**
 * Where networks find the card that is drawn for a document. They keep a picture for as long as its address stays, so
 * the address names what is drawn; it answers with the card of today, for any version.
 */
export function versionedCardPath(document: DrawnDocument): string {
  const drawn = JSON.stringify([cardDesign, toCardRequest(document)])
  const version = createHash('sha256').update(drawn).digest('hex').slice(0, 8)
  return `${socialCardPath(document.path)}?v=${version}`
}
