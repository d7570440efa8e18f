import 'server-only'
import { absoluteUrl } from '@/lib/addresses/site-url'
import type { DocumentSummary } from '@/lib/documents/document'
import { factsOfDocument } from '@/lib/seo/metadata'
import { findNamedPicture } from '@/lib/seo/social-picture'

/** How social networks would show a document. */
export type SocialPreview = {
  picture: { src: string; width: number; height: number }
  headline: string
  description: string
  /** "example.com". */
  host: string
}

/** @param card Where the drawn card can be seen; its public address answers only once the document is published. */
export async function toSocialPreview(document: DocumentSummary, card: string): Promise<SocialPreview> {
  const { headline, description, picture, canonical, path } = await factsOfDocument(document)
  const named = await findNamedPicture(document)
  return {
    picture: { src: named?.src ?? card, width: picture.width, height: picture.height },
    headline,
    description,
    host: new URL(canonical ?? absoluteUrl(path)).host,
  }
}
