import 'server-only'
import { artworkSize } from '@/artwork/artwork-address'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { findPictureFile } from '@/lib/content/media/picture'
import type { PictureFile } from '@/lib/content/media/picture-file'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { site } from '@/lib/site/identity'
import { versionedCardPath } from './drawn-card'

/** A picture as cards, structured data and feeds name it: an absolute address, pixels, a media type, words. */
export type SocialPicture = { url: string; width: number; height: number; type: string; alt: string }

/** @returns The picture of a document's social card: the one named for it, else the card drawn for it. */
export async function toSocialPicture(document: DocumentSummary): Promise<SocialPicture> {
  const named = await findNamedPicture(document)
  if (named) return toPicture(named, document.title)
  return {
    url: absoluteUrl(versionedCardPath(document)),
    ...artworkSize('card'),
    type: 'image/jpeg',
    alt: `${document.title} (set large on an engineering drawing)`,
  }
}

/** @returns The picture that a document's author has named for social cards; undefined when none is there. */
export function findNamedPicture({ open_graph_img }: DocumentSummary): Promise<PictureFile | undefined> {
  return findPictureFile(open_graph_img)
}

/** @returns The site's own picture, for pages that are no document. */
export async function findSitePicture(): Promise<SocialPicture> {
  const file = await findPictureFile(site.socialCard.src)
  if (!file)
    throw new Error(`The site's own social card is missing: put a picture at public${site.socialCard.src}`)
  return toPicture(file, site.socialCard.alt)
}

function toPicture({ src, width, height, type }: PictureFile, alt: string): SocialPicture {
  return { url: absoluteUrl(src), width, height, type, alt }
}
