import type { Metadata } from 'next'
import { InvalidLink } from '@/components/preview/invalid-link'
import { requireSecret } from '@/lib/preview/access/visitor'
import { toPreviewMetadata } from '@/lib/seo/metadata'

export const metadata: Metadata = toPreviewMetadata('A link that opens nothing')

/** The page for an invalid link; `proxy.ts` gives it its status. */
export default async function InvalidLinkPage({ params }: PageProps<'/preview/closed/[reason]'>) {
  requireSecret()
  const { reason } = await params
  return <InvalidLink reason={reason} />
}
