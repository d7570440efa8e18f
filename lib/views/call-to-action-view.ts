import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { type Picture, toPicture } from '@/lib/content/media/picture'
import { printedAddress, toLink, withCampaign } from '@/lib/site/addresses/links'
import type { Audience } from '@/lib/site/audience'
import { sitePathsFor } from './site-paths'

/** The closing call to action. */
export type CallToActionView = {
  headline: string
  copy?: string | undefined
  label: string
  href: string
  /** How paper shows the address, where that differs. */
  printed?: string | undefined
  picture?: Picture | undefined
}

/** @returns The call to action of a document; undefined when its author gave no address. */
export async function toCallToAction(
  { cta, slug, motif }: DocumentSummary,
  audience: Audience,
): Promise<CallToActionView | undefined> {
  const link = cta?.url ? toLink(cta.url, sitePathsFor(audience)) : undefined
  if (!cta || !link) return undefined
  const href = withCampaign(link.href, slug)
  return {
    headline: cta.headline ?? 'Take the First Step',
    copy: cta.copy,
    label: cta.label ?? 'Contact us',
    href,
    printed: printedAddress(href),
    picture: cta.image
      ? await toPicture({
          src: cta.image,
          alt: '',
          sizes: '(min-width: 48rem) 33rem, 100vw',
          drawing: { format: 'cta', seed: slug, motif },
        })
      : undefined,
  }
}
