import { headers } from 'next/headers'
import { ClosedLink } from '@/components/preview/closed-link'
import { tokenOfPath } from '@/lib/addresses/preview-paths'
import { addressHeader } from '@/lib/preview/headers'
import { findSharedDocument } from '@/lib/preview/shared-document'

/** What a link shows that opens nothing any more. */
export default async function ClosedLinkPage() {
  const token = tokenOfPath((await headers()).get(addressHeader) ?? '')
  const shared = await findSharedDocument(token ?? '')
  return <ClosedLink reason={shared.kind === 'closed' ? shared.reason : 'refused'} />
}
