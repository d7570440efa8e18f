import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ShareLinkForm } from '@/components/preview/share-link-form'
import { pathOfSteps } from '@/lib/addresses/paths'
import { deskPath } from '@/lib/addresses/preview-paths'
import { requireSecret, requireSignIn } from '@/lib/preview/visitor'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { findShareView } from '@/lib/views/preview/share-view'

export const metadata: Metadata = toPreviewMetadata('Share a draft')

export default async function SharePage({ params, searchParams }: PageProps<'/preview/share/[...path]'>) {
  await requireSignIn()
  const share = await findShareView(
    pathOfSteps((await params).path),
    (await searchParams).days,
    requireSecret(),
  )
  if (!share) redirect(deskPath)
  return <ShareLinkForm share={share} />
}
