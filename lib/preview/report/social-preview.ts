import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { appearanceOf, stateAt } from '@/lib/content/documents/publication'
import { factsOfDocument } from '@/lib/seo/metadata'
import { findNamedPicture } from '@/lib/seo/social-picture'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { formatAppearance } from '@/lib/site/dates/owners-time'
import { type Inspector, listInspectors } from './inspectors'

/** How social networks would show a document. */
export type SocialPreview = {
  picture: { src: string; width: number; height: number }
  headline: string
  description: string
  /** "example.com". */
  host: string
  /** Where networks show what they have stored, of what is gone too; none before the document is published. */
  inspectors: Inspector[]
  /** When it will be published, where that is known. */
  appears?: string | undefined
}

/** @param card Where the drawn card can be seen; its public address answers only once the document is published. */
export async function toSocialPreview(document: DocumentSummary, card: string): Promise<SocialPreview> {
  const { headline, description, picture, canonical, path } = await factsOfDocument(document)
  const named = await findNamedPicture(document)
  const state = stateAt(new Date())(document)
  return {
    picture: { src: named?.src ?? card, width: picture.width, height: picture.height },
    headline,
    description,
    host: new URL(canonical ?? absoluteUrl(path)).host,
    inspectors: state === 'published' || state === 'withdrawn' ? listInspectors(absoluteUrl(path)) : [],
    appears: state === 'scheduled' ? formatAppearance(appearanceOf(document)) : undefined,
  }
}
