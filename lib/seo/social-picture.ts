import 'server-only'
import { absoluteUrl } from '@/lib/addresses/site-url'
import type { DocumentSummary } from '@/lib/documents/document'
import { findPictureFile } from '@/lib/pictures/picture'
import { site } from '@/lib/site'

/** A picture as cards and structured data name it. */
export type SocialPicture = { url: string; width: number; height: number; type: string; alt: string }

/** @returns The picture of a document's social card: the one named for it, else its hero, else the site's own card. */
export async function toSocialPicture(document?: DocumentSummary): Promise<SocialPicture> {
  const hero = { src: document?.jumbotron?.img, alt: document?.jumbotron?.img_alt ?? document?.title ?? '' }
  const candidates = [{ src: document?.open_graph_img, alt: hero.alt }, hero, site.socialCard]
  for (const { src, alt } of candidates) {
    const file = await findPictureFile(src)
    if (file)
      return { url: absoluteUrl(file.src), width: file.width, height: file.height, type: file.type, alt }
  }
  throw new Error(`The site's own social card is missing: put a picture at public${site.socialCard.src}`)
}
