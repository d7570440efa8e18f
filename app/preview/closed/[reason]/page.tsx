import type { Metadata } from 'next'
import { ClosedLink } from '@/components/preview/closed-link'
import { requireSecret } from '@/lib/preview/visitor'
import { toPreviewMetadata } from '@/lib/seo/metadata'

export const metadata: Metadata = toPreviewMetadata('A link that opens nothing')

/** Where a link leads that opens nothing any more; `proxy.ts` gives it its status. */
export default async function ClosedLinkPage({ params }: PageProps<'/preview/closed/[reason]'>) {
  requireSecret()
  const { reason } = await params
  return <ClosedLink reason={reason === 'expired' || reason === 'revoked' ? reason : 'refused'} />
}
